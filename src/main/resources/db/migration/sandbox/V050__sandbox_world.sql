-- the world of the sandbox's Route 53, so that it survives a restart and two instances share it

create table sandbox_world (
	id bigint primary key,
	version bigint not null
);

insert into sandbox_world (id, version) values (1, 0);

create table sandbox_zone (
	id varchar(32) primary key,
	position bigint not null,
	name varchar(1100) not null,
	caller_reference varchar(128) not null,
	comment varchar(256),
	name_servers text not null,
	vpc_region varchar(64),
	vpc_id varchar(1024)
);

-- one row for each record set, with the set as the XML that Route 53 lists
create table sandbox_record_set (
	zone_id varchar(32) not null references sandbox_zone (id),
	name varchar(1100) not null,
	type varchar(16) not null,
	set_identifier varchar(128) not null,
	content text not null,
	primary key (zone_id, name, type, set_identifier)
);

create table sandbox_change (
	id varchar(32) primary key,
	zone_id varchar(32) not null references sandbox_zone (id),
	submitted_at timestamp(3) with time zone not null,
	in_sync_at timestamp(3) with time zone,
	comment varchar(256)
);

create index sandbox_change_submitted_at on sandbox_change (submitted_at);
