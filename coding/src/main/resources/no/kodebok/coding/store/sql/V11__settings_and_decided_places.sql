-- What the members of a project have agreed on how to work, such as words for counts.
create table setting (
  name varchar(60) primary key,
  value text not null
);

-- Places where coders differed and it was decided what holds. What was decided to hold is coded.
create table decided_place (
  id varchar(36) primary key,
  code varchar(36) not null references code (id),
  source varchar(36) not null references source (id),
  start_offset integer not null,
  end_offset integer not null,
  consensus varchar(36) not null references coder (id),
  choice varchar(10) not null,
  coder varchar(36) not null references coder (id),
  decided_at varchar(40) not null,
  unique (code, source, start_offset, end_offset, consensus)
);
create index decided_place_by_source on decided_place (source);
