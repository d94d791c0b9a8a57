package postgres

import (
	"context"
	"encoding/json"

	"liuyong/internal/actor"
	"liuyong/internal/audit"
)

// RecordEvent implements audit.Log. Outside InTx it stands at once.
func (d *DB) RecordEvent(ctx context.Context, e audit.Event) error {
	from := originOf(ctx)
	if e.By != "" && e.By != actor.From(ctx).UserID {
		from.By, from.Roles = e.By, ""
	}
	text, err := json.Marshal(struct {
		origin
		Action      string            `json:"action"`
		SubjectKind string            `json:"subject_kind,omitempty"`
		SubjectID   string            `json:"subject_id,omitempty"`
		Reason      string            `json:"reason,omitempty"`
		Data        map[string]string `json:"data,omitempty"`
	}{from, string(e.Action), e.SubjectKind, e.SubjectID, e.Reason, e.Data})
	if err != nil {
		return err
	}
	return translate(d.conn(ctx).Exec("SELECT record_audit(?::jsonb)", string(text)).Error)
}
