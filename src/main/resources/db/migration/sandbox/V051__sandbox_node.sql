-- what is wrong with which simulated node; one that is well has no row

create table sandbox_node (
	name varchar(253) primary key,
	fault varchar(16) not null,
	since timestamp(3) with time zone not null
);
