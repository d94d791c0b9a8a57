package intake

import (
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"liuyong/internal/civil"
	"liuyong/internal/refdata"
)

// readArea finds the area code of a place. A district without a code (a development zone) counts as its city.
func readArea(city, district string, p *problems) string {
	if city == "" && district == "" {
		return ""
	}
	code, ok := refdata.AreaByName(city, district)
	if !ok {
		p.note("city", NoteAreaUnknown)
		return ""
	}
	if district == "" || district == city {
		return code
	}
	if a, _ := refdata.AreaOf(code); a.Level != refdata.Province && a.Level != refdata.City {
		return code
	}
	if elsewhere, ok := otherCity(code, district); ok {
		p.note("district", NoteAreaConflict)
		return elsewhere
	}
	p.note("district", NoteAreaCityOnly)
	return code
}

// otherCity finds the only county of the country that bears exactly the printed name, where the city given has no
// such district. Some sources print the searcher's city and the post's district (上海 + 天河区): the narrower word is
// right. Short names (东区) and cities without districts of their own (东莞 + 东城区) tell nothing.
func otherCity(city, district string) (string, bool) {
	if utf8.RuneCountInString(district) < 3 || len(refdata.Children(city)) == 0 {
		return "", false
	}
	code, ok := refdata.AreaByName("", district)
	if !ok {
		return "", false
	}
	a, _ := refdata.AreaOf(code)
	return code, a.Level == refdata.County && a.Name == district
}

// firstSerial and lastSerial bound the day numbers of Excel that are taken for dates: 2000 to 2099.
const firstSerial, lastSerial = 36526, 73050

var excelEpoch = time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)

// readDate reads 2024-11-21, 2024/11/21, 2024.11.21, 2024年11月21日, any of them followed by a time of day, and the
// day numbers of Excel.
func readDate(text string, importDay civil.Date, p *problems) civil.Date {
	s := fold(text)
	if s == "" {
		return ""
	}
	d, ok := parseDate(s)
	switch {
	case !ok:
		p.note("posted_at", NoteDateUnreadable)
		return ""
	case d > importDay:
		p.note("posted_at", NoteDateFuture)
		return ""
	}
	return d
}

func parseDate(s string) (civil.Date, bool) {
	if d, err := civil.ParseDate(s); err == nil {
		return d, true
	}
	if serial, err := strconv.ParseFloat(s, 64); err == nil && serial >= firstSerial && serial < lastSerial {
		return civil.Date(excelEpoch.AddDate(0, 0, int(serial)).Format(time.DateOnly)), true
	}
	if cut := strings.IndexAny(s, " t"); cut > 0 {
		s = s[:cut]
	}
	s = strings.TrimSuffix(strings.NewReplacer("年", "-", "月", "-", "日", "", "/", "-", ".", "-").Replace(s), "-")
	t, err := time.Parse("2006-1-2", s)
	if err != nil {
		return "", false
	}
	return civil.Date(t.Format(time.DateOnly)), true
}
