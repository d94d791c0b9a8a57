package postgres

import (
	"context"

	"liuyong/internal/rulebook"
)

// RuleSwitches are all settings of rules, oldest first.
func (d *DB) RuleSwitches(ctx context.Context) ([]rulebook.Switch, error) {
	var out []rulebook.Switch
	return out, translate(d.conn(ctx).Table("rule_switches").Order("no").Find(&out).Error)
}

// InsertRuleSwitch adds a setting.
func (d *DB) InsertRuleSwitch(ctx context.Context, s rulebook.Switch) error {
	return d.exec(ctx, `INSERT INTO rule_switches (rule_id, severity, reason, switched_by, switched_at) VALUES (?, ?, ?, ?, ?)`,
		s.RuleID, s.Severity, s.Reason, s.SwitchedBy, s.SwitchedAt)
}
