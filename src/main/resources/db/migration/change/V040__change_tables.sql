-- Plans as they were shown. The fingerprint covers every column but the last.
create table change_plan (
	id varchar(36) not null primary key,
	cluster_id varchar(36) not null,
	definition text not null,
	plan text not null,
	zone_record_sets bigint,
	fingerprint varchar(64) not null,
	author varchar(100) not null,
	created_at timestamp(3) with time zone not null,
	expires_at timestamp(3) with time zone not null,
	used_by bigint
);

create index change_plan_by_age on change_plan (expires_at);

-- The last change number given out; one row, locked by whoever takes the next.
create table change_counter (
	id integer not null primary key,
	last_number bigint not null
);

insert into change_counter (id, last_number) values (1, 0);

-- One row for each change, written before anything is sent.
create table change_journal (
	number bigint not null primary key,
	cluster_id varchar(36) not null,
	cluster_name varchar(255) not null,
	zone_id varchar(64) not null,
	plan_id varchar(36) not null,
	fingerprint varchar(64) not null,
	intent varchar(16) not null,
	status varchar(16) not null,
	plan text not null,
	held_before text not null,
	reason varchar(2000),
	actor_id varchar(100) not null,
	actor_role varchar(100),
	actor_factor varchar(100),
	actor_address varchar(100),
	entry_hash varchar(64) not null,
	lease_epoch bigint not null,
	route53_change_id varchar(64),
	route53_request_id varchar(128),
	submitted_at timestamp(3) with time zone,
	hold_until timestamp(3) with time zone,
	note text,
	service_words text not null,
	drifted boolean not null,
	created_at timestamp(3) with time zone not null,
	settled_at timestamp(3) with time zone,
	constraint change_journal_once_for_each_plan unique (plan_id)
);

create index change_journal_by_cluster on change_journal (cluster_id, number);

create index change_journal_by_status on change_journal (status, zone_id);

-- Every status that a change had.
create table change_moment (
	change_number bigint not null,
	ordinal integer not null,
	status varchar(16) not null,
	at timestamp(3) with time zone not null,
	note text,
	primary key (change_number, ordinal)
);

-- Who may write to a zone, or follow a change, until when by the database's own clock.
create table change_lease (
	name varchar(100) not null primary key,
	holder varchar(36) not null,
	epoch bigint not null,
	held_until timestamp(3) with time zone not null
);

-- The record sets that Signpost set and has not removed.
create table change_held (
	cluster_id varchar(36) not null,
	name varchar(255) not null,
	type varchar(16) not null,
	ttl integer not null,
	record_values text not null,
	change_number bigint not null,
	primary key (cluster_id, name, type)
);
