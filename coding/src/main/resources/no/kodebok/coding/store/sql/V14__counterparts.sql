-- How other programs know things of the project, so that an export gives the same GUIDs back.
create table counterpart (
  -- An id of whatever kind; what has none has one made of its name.
  thing varchar(36) not null,
  part varchar(20) not null,
  guid text not null,
  -- What the other program said that has no place of its own, as a JSON object of texts.
  said text not null,
  primary key (thing, part)
);
