package main

import (
	"compress/gzip"
	"context"
	"encoding/base64"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"liuyong/internal/audit"
	"liuyong/internal/civil"
)

const auditHelp = `
audit verify [--from DAY] [--to DAY] [--checkpoints FILE] [--key PUBLIC_KEY]
    Checks every entry of the audit log against its seal, the seals against one another and their signatures, and the
    last seal against the checkpoints outside the database (LIUYONG_DATA_DIR/audit/checkpoints.jsonl, or FILE). Says
    which entry was edited, removed, inserted or reordered, which seal is wrong, and whether the end was cut off.
audit verify --file EXPORT --key PUBLIC_KEY [--checkpoints FILE]
    The same for an export; needs no database and no server. Keep the public key away from both.
audit export FILE [--from DAY] [--to DAY]
    Writes entries and seals as JSON lines, compressed where the name ends in .gz.
audit key
    Prints the public key that checks the signatures.
DAY is YYYY-MM-DD and chooses the seals made on it. Exit code 0 only when nothing is wrong.`

// errTampered is a record that is not as it was sealed.
var errTampered = errors.New("the record is not as it was sealed")

type auditOptions struct {
	from, to, checkpoints, file, key string
	words                            []string
}

func (o auditOptions) period() (audit.Period, error) {
	var p audit.Period
	for _, b := range []struct {
		text string
		dst  *time.Time
		days int
	}{{o.from, &p.From, 0}, {o.to, &p.Until, 1}} {
		if b.text == "" {
			continue
		}
		if _, err := time.Parse(time.DateOnly, b.text); err != nil {
			return p, usageError{fmt.Sprintf("%q is no day", b.text)}
		}
		*b.dst = civil.Date(b.text).AddDays(b.days).Start()
	}
	return p, nil
}

func runAudit(ctx context.Context, c console, args []string) error {
	if len(args) == 0 {
		return usageError{"say what to do: verify, export or key"}
	}
	flags := flag.NewFlagSet("audit", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	var o auditOptions
	for name, dst := range map[string]*string{"from": &o.from, "to": &o.to, "checkpoints": &o.checkpoints, "file": &o.file, "key": &o.key} {
		flags.StringVar(dst, name, "", "")
	}
	var err error
	if o.words, err = parseMixed(flags, args[1:]); err != nil {
		return usageError{err.Error()}
	}
	switch {
	case args[0] == "verify" && len(o.words) == 0 && o.file != "":
		return verifyExport(c, o)
	case args[0] == "verify" && len(o.words) == 0:
		return verifyRecord(ctx, c, o)
	case args[0] == "export" && len(o.words) == 1:
		return exportRecord(ctx, c, o)
	case args[0] == "key" && len(o.words) == 0:
		return printKey(ctx, c)
	}
	return usageError{"say what to do: verify, export FILE or key"}
}

func verifyExport(c console, o auditOptions) error {
	if o.key == "" {
		return usageError{"--key is needed: the keys in the file itself prove nothing"}
	}
	keys, err := audit.ParsePublicKeys(o.key)
	if err != nil {
		return usageError{err.Error()}
	}
	checkpoints, err := audit.Checkpoints{Path: o.checkpoints}.Read()
	if err != nil {
		return err
	}
	f, err := os.Open(o.file)
	if err != nil {
		return err
	}
	defer func() { _ = f.Close() }()
	var in io.Reader = f
	if strings.HasSuffix(o.file, ".gz") {
		if in, err = gzip.NewReader(f); err != nil {
			return err
		}
	}
	draw := newMeter(c, "verify")
	report, err := audit.VerifyExport(in, keys, checkpoints, counting(draw))
	draw.end()
	if err != nil {
		return err
	}
	return tell(c, report)
}

func counting(m *meter) func(int64) {
	return func(n int64) {
		if n%1000 == 0 {
			m.show(fmt.Sprintf("%d entries", n))
		}
	}
}

func verifyRecord(ctx context.Context, c console, o auditOptions) (err error) {
	period, err := o.period()
	if err != nil {
		return err
	}
	p, err := openParts(ctx, c)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, p.close()) }()
	keys := p.Signer.Public
	if o.key != "" {
		if keys, err = audit.ParsePublicKeys(o.key); err != nil {
			return usageError{err.Error()}
		}
	}
	file := audit.CheckpointFile(p.config.DataDir)
	if o.checkpoints != "" {
		if _, err := os.Stat(o.checkpoints); err != nil {
			return err
		}
		file.Path = o.checkpoints
	}
	checkpoints, err := file.Read()
	if err != nil {
		return err
	}
	if writable, err := p.DB.WritableLog(ctx); err != nil {
		return err
	} else if writable {
		fmt.Fprintln(c.out, "warning: "+oneRole)
	}
	draw := newMeter(c, "verify")
	report, err := audit.Verify(ctx, p.DB, period, keys, checkpoints, counting(draw))
	draw.end()
	if err != nil {
		return err
	}
	return tell(c, report)
}

// tell prints a report; one with findings is a failure.
func tell(c console, r audit.Report) error {
	for _, f := range r.Findings {
		line := string(f.Kind)
		for _, x := range []struct {
			name string
			n    int64
		}{{"entry", f.Entry}, {"sealed as", f.Other}, {"seal", f.Seal}} {
			if x.n != 0 {
				line += fmt.Sprintf(", %s %d", x.name, x.n)
			}
		}
		if f.Upto != 0 {
			line += fmt.Sprintf(", entries %d to %d are not proven", f.From, f.Upto)
		}
		fmt.Fprintln(c.out, line)
	}
	fmt.Fprintf(c.out, "entries proven %d, seals %d, not sealed yet %d, findings %d\n", r.Entries, r.Seals, r.Unsealed, len(r.Findings)+r.Beyond)
	if !r.Intact() {
		return errTampered
	}
	return nil
}

func exportRecord(ctx context.Context, c console, o auditOptions) (err error) {
	period, err := o.period()
	if err != nil {
		return err
	}
	p, err := openParts(ctx, c)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, p.close()) }()
	name := o.words[0]
	f, err := os.OpenFile(name, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	var out io.Writer = f
	if strings.HasSuffix(name, ".gz") {
		z := gzip.NewWriter(f)
		defer func() { err = errors.Join(err, z.Close()) }()
		out = z
	}
	// Whoever takes the record away is in the record.
	ctx = audit.In(ctx, audit.Origin{Operation: "audit export"})
	event := audit.Event{Action: "audit.exported", SubjectKind: "audit_entries", Data: audit.Details{"from": o.from, "until": o.to}}
	if err := p.DB.RecordEvent(ctx, event); err != nil {
		return err
	}
	x, err := audit.NewExporter(out, period, p.Signer.Public, time.Now())
	if err != nil {
		return err
	}
	draw := newMeter(c, "export")
	err = audit.Export(ctx, p.DB, period, x, counting(draw))
	draw.end()
	if err == nil {
		fmt.Fprintf(c.out, "wrote %s; `liuyong audit verify --file %s --key %s` checks it\n", name, name, base64.StdEncoding.EncodeToString(p.Signer.PublicKey()))
	}
	return err
}

func printKey(ctx context.Context, c console) (err error) {
	p, err := openParts(ctx, c)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, p.close()) }()
	fmt.Fprintln(c.out, base64.StdEncoding.EncodeToString(p.Signer.PublicKey()))
	return nil
}
