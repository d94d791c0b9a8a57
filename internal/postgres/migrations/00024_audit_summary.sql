-- +goose Up
-- An index made over an empty table begins with a summary of its first range, and every entry that comes into a range
-- that is summarised already forms and compresses that summary anew, some 200 µs each. Ranges are to be summarised
-- when they are full, the first like all the others.
SELECT brin_desummarize_range('audit_entries_find_idx', 0);

-- +goose Down
SELECT brin_summarize_range('audit_entries_find_idx', 0);
