-- Which instance watches, until when (ShedLock).
create table diagnosis_lock (
	name varchar(64) not null primary key,
	lock_until timestamp(3) with time zone not null,
	locked_at timestamp(3) with time zone not null,
	locked_by varchar(255) not null
);
