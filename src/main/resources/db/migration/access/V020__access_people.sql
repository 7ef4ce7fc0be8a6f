create table access_person (
  id varchar(36) not null primary key,
  login varchar(100) not null,
  display_name varchar(100) not null,
  role varchar(20) not null,
  password varchar(300) not null,
  enabled boolean not null,
  created_at timestamp(3) with time zone not null,
  last_sign_in_at timestamp(3) with time zone,
  version bigint not null,
  constraint access_person_login unique (login)
);

create table access_token (
  id varchar(36) not null primary key,
  name varchar(100) not null,
  hash bytea not null,
  authorities varchar(400) not null,
  created_by varchar(100) not null,
  created_at timestamp(3) with time zone not null,
  expires_at timestamp(3) with time zone not null,
  last_used_at timestamp(3) with time zone,
  revoked_at timestamp(3) with time zone,
  constraint access_token_hash unique (hash)
);

-- one row: the one-time code while nobody exists
create table access_setup (
  row_number integer not null primary key check (row_number = 1),
  code_hash bytea,
  expires_at timestamp(3) with time zone,
  failures integer not null,
  done boolean not null
);

insert into access_setup (row_number, failures, done) values (1, 0, false);
