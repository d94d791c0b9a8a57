package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"time"

	"liuyong/internal/civil"
	"liuyong/internal/programme"
	"liuyong/internal/screening"
)

const screenHelp = `
screen FILE
  Holds texts against the rules of lawful posts, without a database. FILE (- for standard input) has one JSON object a
  line: {"text": "…", "context": {…}}, where context may tell employer_kind, state_owned, kind, announcement_no,
  campus_fair and contract_months. For each line one is written: {"rules": ["disc-gender"], "severity": "block"}, where
  severity is that of the gravest hit: none, warn, review or block.
  Pay is held against the minimum wage of today in the programme file that ships with the program.`

// screenedLine is the longest line that is read, in bytes.
const screenedLine = 4 << 20

func runScreen(_ context.Context, c console, args []string) error {
	if len(args) != 1 {
		return usageError{"which file?"}
	}
	in := c.in
	if args[0] != "-" {
		f, err := os.Open(args[0])
		if err != nil {
			return err
		}
		defer f.Close()
		in = f
	}
	w := programme.Default().MinimumWageOn(civil.DateOf(time.Now()))
	out := bufio.NewWriter(c.out)
	if err := screenLines(in, out, screening.Limits{MonthYuan: w.MonthYuan, HourYuan: w.HourYuan}); err != nil {
		_ = out.Flush() // the lines before the bad one stand
		return err
	}
	return out.Flush()
}

func screenLines(in io.Reader, out io.Writer, limits screening.Limits) error {
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, screenedLine)
	enc := json.NewEncoder(out)
	n := 0
	for lines.Scan() {
		n++
		if len(lines.Bytes()) == 0 {
			continue
		}
		var line struct {
			Text    string           `json:"text"`
			Context screening.Stated `json:"context"`
		}
		if err := json.Unmarshal(lines.Bytes(), &line); err != nil {
			return fmt.Errorf("line %d: %w", n, err)
		}
		hits := screening.Shipped().Screen([]screening.Field{{Name: "text", Text: line.Text}}, line.Context.With(limits))
		answer := struct {
			Rules    []string           `json:"rules"`
			Severity screening.Severity `json:"severity"`
		}{screening.RuleIDs(hits), screening.Verdict(hits)}
		if err := enc.Encode(answer); err != nil {
			return err
		}
	}
	if err := lines.Err(); err != nil {
		return fmt.Errorf("after line %d: %w", n, err)
	}
	return nil
}
