-- +goose Up
-- How much there is to look at in a case, from signals that are named to the reviewer (internal/review, risk.go).
ALTER TABLE reviews
    ADD COLUMN risk int NOT NULL DEFAULT 0,
    ADD COLUMN signals jsonb NOT NULL DEFAULT '[]';
DROP INDEX reviews_queue_idx;
CREATE INDEX reviews_queue_idx ON reviews (due_at, risk DESC, id) WHERE status IN ('open', 'proposed');

-- +goose Down
DROP INDEX reviews_queue_idx;
CREATE INDEX reviews_queue_idx ON reviews (due_at, id) WHERE status = 'open';
ALTER TABLE reviews DROP COLUMN signals, DROP COLUMN risk;
