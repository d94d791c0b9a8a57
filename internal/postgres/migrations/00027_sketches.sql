-- +goose Up
-- What a submitted post says, as a sketch by which near copies find one another (internal/likeness), and the near copies
-- that a case was opened with.
CREATE TABLE post_sketches (
    post_id uuid PRIMARY KEY REFERENCES posts (id),
    bands bigint[] NOT NULL,
    sketch bytea NOT NULL
);
CREATE INDEX post_sketches_bands_idx ON post_sketches USING gin (bands);
ALTER TABLE reviews ADD COLUMN copies jsonb NOT NULL DEFAULT '[]';

-- +goose Down
ALTER TABLE reviews DROP COLUMN copies;
DROP TABLE post_sketches;
