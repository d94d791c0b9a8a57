package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"strings"
	"testing"

	"liuyong/internal/testkit"
)

// installation points the settings at a fresh database of the tests' PostgreSQL.
func installation(t *testing.T) {
	t.Helper()
	owner, app := testkit.URLs(t)
	stack := testkit.Stack(t)
	key := func(use string) string {
		sum := sha256.Sum256([]byte(use))
		return base64.StdEncoding.EncodeToString(sum[:])
	}
	for name, value := range map[string]string{"LIUYONG_DATABASE_URL": app, "LIUYONG_DATABASE_OWNER_URL": owner, "LIUYONG_MEILI_URL": stack.MeiliURL,
		"LIUYONG_MEILI_KEY": stack.MeiliKey, "LIUYONG_TOKEN_KEY": key("token"), "LIUYONG_IDENTITY_KEY": key("identity"), "LIUYONG_MATCH_KEY": key("match"), "LIUYONG_AUDIT_KEY": key("audit"),
		"LIUYONG_DATA_DIR": t.TempDir(), "LIUYONG_PUBLIC_URL": "http://127.0.0.1", "LIUYONG_DEMO": ""} {
		t.Setenv(name, value)
	}
}

func TestAdminVerbs(t *testing.T) { //nolint:paralleltest // it sets the environment
	installation(t)
	add := func(login, roles string) {
		t.Helper()
		var out, errs bytes.Buffer
		code := run(t.Context(), console{in: strings.NewReader("a-long-pass-phrase\n"), out: &out, err: &errs}, []string{"admin", "add-user", "--login", login, "--name", "某人", "--roles", roles})
		if code != exitDone {
			t.Fatalf("adding %s: %d %s", login, code, errs.String())
		}
	}
	add("keeper", "security")
	add("clerk", "reviewer")
	why := []string{"--reason", "岗位调整"}
	for _, c := range []struct {
		args []string
		code int
		says string
	}{
		{[]string{"set-roles", "--login", "CLERK", "--roles", "officer,analyst"}, exitDone, "clerk: officer,analyst, active"},
		{[]string{"disable-user", "--login", "clerk"}, exitDone, "clerk: officer,analyst, disabled"},
		{[]string{"disable-user", "--login", "clerk"}, exitFailed, "cannot be done"},
		{[]string{"enable-user", "--login", "clerk"}, exitDone, "clerk: officer,analyst, active"},
		{[]string{"end-sessions", "--login", "clerk"}, exitDone, "clerk: "},
		{[]string{"unlock-user", "--login", "clerk"}, exitDone, "clerk: "},
		{[]string{"disable-user", "--login", "keeper"}, exitFailed, "last security account"},
		{[]string{"set-roles", "--login", "keeper", "--roles", "admin"}, exitFailed, "last security account"},
		{[]string{"end-sessions", "--login", "nobody"}, exitFailed, "could not find"},
		{[]string{"set-roles", "--login", "clerk", "--roles", "admin,auditor"}, exitUsage, "stay apart"},
	} {
		code, out, errs := call(t, append(append([]string{"admin"}, c.args...), why...)...)
		if code != c.code || !strings.Contains(out+errs, c.says) {
			t.Errorf("%v: code %d, %q, %q", c.args, code, out, errs)
		}
	}
	if code, out, _ := call(t, "admin", "list-users", "--role", "security"); code != exitDone || !strings.Contains(out, "keeper") || strings.Contains(out, "clerk") || !strings.Contains(out, "1 accounts") {
		t.Errorf("list-users: %d %s", code, out)
	}
	p, err := openParts(t.Context(), console{out: &bytes.Buffer{}, err: &bytes.Buffer{}})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := p.close(); err != nil {
			t.Error(err)
		}
	})
	var n int
	err = p.DB.SQL().QueryRowContext(t.Context(), `SELECT count(*) FROM audit_entries WHERE operation = 'admin disable-user'
		AND actor_id IS NULL AND actor_roles = 'system' AND action = 'account.disabled' AND reason = '岗位调整'`).Scan(&n)
	if err != nil || n != 1 {
		t.Errorf("%d records of the one account disabled: %v", n, err)
	}
}

func TestAdminSaysWhatIsMissing(t *testing.T) {
	t.Parallel()
	for says, args := range map[string][]string{
		"--reason is missing": {"disable-user", "--login", "x"},
		"--login is missing":  {"end-sessions", "--reason", "x"},
		"unknown role":        {"set-roles", "--login", "x", "--reason", "x", "--roles", "graduate"},
		"unknown status":      {"list-users", "--status", "asleep"},
		"unknown argument":    {"list-users", "all"},
		"say what to do":      {"delete-user"},
	} {
		if code, _, errs := call(t, append([]string{"admin"}, args...)...); code != exitUsage || !strings.Contains(errs, says) {
			t.Errorf("%v: code %d, %q", args, code, errs)
		}
	}
}
