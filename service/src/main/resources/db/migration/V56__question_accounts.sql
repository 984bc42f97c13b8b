-- Who wrote an entry, by account: two people may have one name. Entries of before are not known by it.
ALTER TABLE plan_question_entry ADD COLUMN account text NOT NULL DEFAULT '';
