// Command coverage tells how much of collected files the import understands, and what it does not:
//
//	go run ./internal/intake/coverage FILE...
package main

import (
	"cmp"
	"errors"
	"flag"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"
	"time"

	"liuyong/internal/civil"
	"liuyong/internal/intake"
)

func main() {
	top := flag.Int("top", 20, "how many of the values that were not understood to print for each field")
	flag.Parse()
	c := newCoverage()
	for _, name := range flag.Args() {
		if err := c.read(name); err != nil {
			fmt.Fprintf(os.Stderr, "coverage: %s: %v\n", name, err)
			os.Exit(1)
		}
	}
	c.print(os.Stdout, *top)
}

// field is one column: how to see the source's text of it.
type field struct {
	name string
	text func(intake.Raw) string
}

var fields = []field{
	{"salary_text", func(r intake.Raw) string { return r.SalaryText }},
	{"education", func(r intake.Raw) string { return r.Education }},
	{"experience", func(r intake.Raw) string { return r.Experience }},
	{"city", func(r intake.Raw) string { return join(r.City, r.District) }},
	{"industry", func(r intake.Raw) string { return r.Industry }},
	{"company_type", func(r intake.Raw) string { return r.CompanyType }},
	{"company_size", func(r intake.Raw) string { return r.CompanySize }},
	{"posted_at", func(r intake.Raw) string { return r.PostedAt }},
}

func join(city, district string) string {
	if district == "" {
		return city
	}
	return city + " " + district
}

type coverage struct {
	rows, refused, bad int
	spent              time.Duration
	filled, understood map[string]int
	strange            map[string]map[string]int
	notes              map[string]int
}

func newCoverage() *coverage {
	return &coverage{filled: map[string]int{}, understood: map[string]int{}, notes: map[string]int{},
		strange: map[string]map[string]int{}}
}

func (c *coverage) read(name string) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	r, err := intake.NewReader(name, f)
	if err != nil {
		return err
	}
	defer r.Close()
	for {
		line, err := r.Next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		c.add(line)
	}
}

func (c *coverage) add(line intake.Line) {
	c.rows++
	if line.Bad != nil {
		c.bad++
		c.notes[line.Bad.Key]++
		return
	}
	begin := time.Now()
	n, problems := intake.Normalise(line.Raw, civil.Now(time.Now).Today())
	c.spent += time.Since(begin)
	if intake.Refuses(problems) {
		c.refused++
	}
	for _, p := range problems {
		c.notes[p.Field+" "+p.Code.Key]++
	}
	for _, f := range fields {
		text := f.text(line.Raw)
		if text == "" {
			continue
		}
		c.filled[f.name]++
		if understood(f.name, n, problems) {
			c.understood[f.name]++
			continue
		}
		if c.strange[f.name] == nil {
			c.strange[f.name] = map[string]int{}
		}
		c.strange[f.name][text]++
	}
}

// understood leaves out notes that tell of a cautious reading, and counts as not understood what came out empty.
func understood(name string, n intake.Normalised, problems []intake.Problem) bool {
	switch name {
	case "industry":
		return n.IndustryCode != ""
	case "city":
		name = "district" // a note there is about a pair of which only the city was found
		if n.AreaCode == "" {
			return false
		}
	}
	for _, p := range problems {
		switch p.Code {
		case intake.NotePayAssumed, intake.NotePayMonths, intake.NoteAreaConflict, intake.NoteTextCut:
			continue
		}
		if p.Field == name {
			return false
		}
	}
	return true
}

func (c *coverage) print(w io.Writer, top int) {
	fmt.Fprintf(w, "%d rows, %d malformed, %d refused; normalised at %.0f rows/s\n", c.rows, c.bad, c.refused,
		float64(c.rows)/max(c.spent.Seconds(), 1e-9))
	for _, f := range fields {
		fmt.Fprintf(w, "%-13s %7d filled %7.3f %% understood\n", f.name, c.filled[f.name],
			100*float64(c.understood[f.name])/float64(max(c.filled[f.name], 1)))
		printTop(w, c.strange[f.name], top)
	}
	fmt.Fprintln(w, "notes:")
	printTop(w, c.notes, 100)
}

func printTop(w io.Writer, counts map[string]int, top int) {
	keys := slices.SortedFunc(maps.Keys(counts), func(a, b string) int {
		return cmp.Or(counts[b]-counts[a], cmp.Compare(a, b))
	})
	for _, k := range keys[:min(top, len(keys))] {
		fmt.Fprintf(w, "  %7d %s\n", counts[k], k)
	}
}
