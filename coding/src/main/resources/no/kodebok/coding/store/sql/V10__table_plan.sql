-- The tables of the table plan, each as an item of a plan file asks for it.
create table planned_table (
  id varchar(36) primary key,
  place integer not null,
  title text not null,
  asked text not null,
  coder varchar(36) not null references coder (id),
  planned_at text not null
);
