package intake

import (
	"testing"

	"liuyong/internal/civil"
	"liuyong/internal/refdata"
)

// A place is none at all or a place of the table; a date is none or an existing day not after the import.
func FuzzReadPlaceAndDate(f *testing.F) {
	f.Add("重庆", "永川区", "2024年11月2日")
	f.Add("上海", "天河区", "45000.5")
	f.Add("", "\xff", "0000-00-00 t")
	f.Fuzz(func(t *testing.T, city, district, date string) {
		if code := readArea(city, district, &problems{}); code != "" {
			if _, ok := refdata.AreaOf(code); !ok {
				t.Errorf("%q %q is read as the place %q", city, district, code)
			}
		}
		d := readDate(date, importDay, &problems{})
		if d == "" {
			return
		}
		if again, err := civil.ParseDate(string(d)); err != nil || again != d || d > importDay {
			t.Errorf("%q is read as the day %q", date, d)
		}
	})
}

// A line of JSON is read the same way twice, and its reading never depends on what stands around it.
func FuzzDecodeRow(f *testing.F) {
	f.Add([]byte(`{"source":"s","source_id":2,"title":"乙","company":"公司","tags":"包吃,包住","city":null}`))
	f.Add([]byte(`{"TITLE":1e999,"tags":[1,null,"x"]}`))
	f.Add([]byte(`[[[[`))
	f.Fuzz(func(t *testing.T, text []byte) {
		r, err := decodeRow(text)
		again, err2 := decodeRow(text)
		if (err == nil) != (err2 == nil) || err == nil && (r.Title != again.Title || len(r.Tags) != len(again.Tags)) {
			t.Fatalf("%q is read as %+v and as %+v", text, r, again)
		}
		if err != nil {
			return
		}
		n, list := Normalise(r, importDay)
		if Refuses(list) {
			return
		}
		if n.Title == "" || len(n.Title) > 4*200 {
			t.Errorf("%q goes in with the title %q", text, n.Title)
		}
	})
}
