-- +goose Up
-- Drawn to be read by two reviewers, to learn how often they agree.
ALTER TABLE reviews ADD COLUMN read_twice boolean NOT NULL DEFAULT false;

-- +goose Down
ALTER TABLE reviews DROP COLUMN read_twice;
