-- For what a clinical lead had the local identifiers of a look's cases opened; null where nobody did. The identifiers themselves
-- stay sealed in the store.
ALTER TABLE look ADD COLUMN identified_for text;
