package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func pack(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "dist"), 0o755); err != nil {
		t.Fatal(err)
	}
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(dir, "dist", name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestGenerateWritesOneSortedRowACode(t *testing.T) {
	t.Parallel()
	dir := pack(t, map[string]string{
		"provinces.csv": "code,name\n50,\"重庆市\"\n44,\"广东省\"\n",
		"cities.csv":    "code,name,provinceCode\n5001,\"市辖区\",50\n4419,\"东莞市\",44\n",
		"areas.csv":     "code,name,cityCode,provinceCode\n500118,\"永川区\",5001,50\n441900,\"东莞市\",4419,44\n",
		"streets.csv":   "code,name,areaCode\n500118001,\"中山路街道\",500118\n441900003,\"东城街道\",441900\n",
	})
	out := filepath.Join(dir, "areas.tsv")
	if err := generate(dir, out, []string{"50"}); err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	want := "440000\t广东省\n441900\t东莞市\n500000\t重庆市\n500100\t市辖区\n500118\t永川区\n500118001\t中山路街道\n" +
		"710000\t台湾省\n810000\t香港特别行政区\n820000\t澳门特别行政区\n"
	if diff := cmp.Diff(want, string(got)); diff != "" {
		t.Error(diff)
	}
}

func TestGenerateRefusesTwoNamesForOneCode(t *testing.T) {
	t.Parallel()
	dir := pack(t, map[string]string{
		"provinces.csv": "code,name\n50,重庆市\n",
		"cities.csv":    "code,name\n5001,市辖区\n",
		"areas.csv":     "code,name\n500118,永川区\n500118,永川市\n",
		"streets.csv":   "code,name\n",
	})
	if err := generate(dir, filepath.Join(dir, "out.tsv"), nil); err == nil {
		t.Error("two names for 500118 were accepted")
	}
}
