-- Up to where a run came that reads a list of the partner's: the next one begins there. Set as the run ends, so one that is interrupted repeats.
alter table run add column position text;
