-- Queries whose hits were given a code: where their codings came from, and what to ask again.
create table autocoding (
  id varchar(36) primary key,
  code varchar(36) not null references code (id),
  query text not null,
  unit varchar(10) not null,
  readings text not null,
  repeated integer not null,
  seen varchar(36) not null references wording (id),
  coder varchar(36) not null references coder (id),
  made_at varchar(40) not null
);

-- Whatever was coded until now was coded by hand.
alter table coding add column origin varchar(12) not null default 'hand';
alter table coding add column autocoding varchar(36) references autocoding (id);
create index coding_by_autocoding on coding (autocoding) where autocoding is not null;

-- Passages of which somebody has said that a code, which was proposed for them, does not fit.
create table rejected_suggestion (
  id varchar(36) primary key,
  code varchar(36) not null references code (id),
  source varchar(36) not null references source (id),
  fingerprint varchar(64) not null,
  coder varchar(36) not null references coder (id),
  rejected_at varchar(40) not null
);
create index rejected_suggestion_by_code on rejected_suggestion (code);
