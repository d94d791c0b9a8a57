package refdata

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"
)

// levelSuffixes are what an area's everyday name leaves out, the longer ones first.
var levelSuffixes = []string{
	"特别行政区", "自治区", "自治州", "自治县", "自治旗", "地区", "林区", "新区", "省", "市", "区", "县", "盟",
}

// keptEndings belong to the name although they end like a level: 苏州工业园区, 白云鄂博矿区.
var keptEndings = []string{"开发区", "园区", "示范区", "管理区", "名胜区", "实验区", "聚集区", "食品区", "矿区"}

// ethnicNames are the names in autonomous areas (恩施土家族苗族自治州), as GB/T 2260 writes them.
var ethnicNames = []string{
	"哈尼族", "彝族", "土家族", "苗族", "藏族", "羌族", "蒙古族", "蒙古", "回族", "维吾尔", "壮族", "侗族", "瑶族", "布依族",
	"朝鲜族", "满族", "白族", "傣族", "景颇族", "傈僳族", "黎族", "哈萨克族", "哈萨克", "柯尔克孜", "塔吉克", "锡伯", "仡佬族",
	"水族", "仫佬族", "毛南族", "畲族", "土族", "撒拉族", "东乡族", "保安族", "裕固族", "拉祜族", "佤族", "布朗族", "纳西族",
	"普米族", "怒族", "独龙族", "鄂伦春", "鄂温克族", "达斡尔族", "达斡尔", "各族",
}

// stem is the everyday name: 永川区 → 永川, 阿坝藏族羌族自治州 → 阿坝. It never goes below two characters.
func stem(name string) string {
	for _, kept := range keptEndings {
		if strings.HasSuffix(name, kept) {
			return name
		}
	}
	for _, s := range levelSuffixes {
		if short, ok := cutEnd(name, s); ok {
			name = short
			break
		}
	}
	for again := true; again; {
		again = false
		for _, e := range ethnicNames {
			if short, ok := cutEnd(name, e); ok {
				name, again = short, true
			}
		}
	}
	return name
}

func cutEnd(name, suffix string) (string, bool) {
	short, ok := strings.CutSuffix(name, suffix)
	return short, ok && utf8.RuneCountInString(short) >= 2
}

// formerNames are names that job sites still print for areas since merged or renamed (民政部, 县级以上行政区划变更
// 情况), and areas that have no GB/T 2260 code of their own. The key is the everyday city name and the printed one.
var formerNames = map[[2]string]string{
	{"北京", "崇文区"}: "110101", {"北京", "宣武区"}: "110102",
	{"天津", "塘沽区"}: "120116", {"天津", "汉沽区"}: "120116", {"天津", "大港区"}: "120116",
	{"上海", "卢湾区"}: "310101", {"上海", "闸北区"}: "310106", {"上海", "南汇区"}: "310115",
	{"重庆", "万盛区"}: "500110", {"重庆", "双桥区"}: "500111", {"重庆", "万盛经开区"}: "500110",
	{"南京", "白下区"}: "320104", {"南京", "下关区"}: "320106",
	{"苏州", "沧浪区"}: "320508", {"苏州", "平江区"}: "320508", {"苏州", "金阊区"}: "320508",
	{"无锡", "崇安区"}: "320213", {"无锡", "南长区"}: "320213", {"无锡", "北塘区"}: "320213",
	{"南通", "港闸区"}: "320613",
	{"杭州", "下城区"}: "330105", {"杭州", "江干区"}: "330102",
	{"宁波", "江东区"}: "330212",
	{"青岛", "四方区"}: "370203", {"青岛", "胶南市"}: "370211",
	{"济南", "莱芜市"}: "370116",
	{"广州", "萝岗区"}: "440112", {"广州", "从化市"}: "440117", {"广州", "增城市"}: "440118",
	{"沈阳", "东陵区"}: "210112",
	{"广州", "黄浦区"}: "440112", // a common slip for 黄埔区
	{"", "雄安新区"}:  "130600", {"", "莱芜"}: "370100", {"", "襄樊"}: "420600", {"", "巢湖"}: "340100",
}

type nameTable struct {
	cities map[string]string   // full and everyday city name → code; a province where no city has the name
	places map[string][]string // full and everyday name of a real area → its codes
}

var areaNames = sync.OnceValue(func() *nameTable {
	t := &nameTable{cities: map[string]string{}, places: map[string][]string{}}
	provinces := map[string]string{}
	for _, a := range areas().list {
		if a.Virtual {
			continue
		}
		for _, name := range names(a.Name) {
			t.places[name] = append(t.places[name], a.Code)
			switch {
			case a.Level == Province:
				provinces[name] = a.Code
			case a.Level == City, a.Level == County && directlyUnderProvince(a):
				t.cities[name] = a.Code
			}
		}
	}
	for name, code := range provinces {
		if _, taken := t.cities[name]; !taken {
			t.cities[name] = code
		}
	}
	return t
})

// directlyUnderProvince reports whether a county-level area has no city above it (仙桃, 济源, 石河子).
func directlyUnderProvince(a Area) bool {
	p, ok := AreaOf(a.Parent)
	return ok && p.Virtual && !municipality(p.Parent)
}

func names(full string) []string {
	if short := stem(full); short != full {
		return []string{full, short}
	}
	return []string{full}
}

// AreaByName finds the code for a city and a district as job sites print them: 重庆 + 永川区, 广州 + 天河, 仙桃. Where
// the district is a development zone or unknown, the city's code is the answer: compare the level to see which it
// was. With an unknown city a name that only one area of the country has is taken. ok is false when nothing fits.
func AreaByName(city, district string) (code string, ok bool) {
	t := areaNames()
	city, district = strings.TrimSpace(city), strings.TrimSpace(district)
	scope, known := t.cityCode(city)
	if district == "" || district == city {
		return scope, known
	}
	if known {
		if code, ok := t.placeIn(district, scope); ok {
			return code, true
		}
		if former, ok := formerNames[[2]string{stem(city), district}]; ok {
			return former, true
		}
		if rest, cut := strings.CutPrefix(district, stem(city)); cut {
			if code, ok := t.placeIn(strings.TrimPrefix(rest, "市"), scope); ok {
				return code, true
			}
		}
		if code, ok := t.partOf(district, scope); ok {
			return code, true
		}
		return scope, true
	}
	return t.placeIn(district, "")
}

func (t *nameTable) cityCode(city string) (string, bool) {
	if city == "" {
		return "", false
	}
	if code, ok := t.cities[city]; ok {
		return code, true
	}
	if code, ok := formerNames[[2]string{"", city}]; ok {
		return code, true
	}
	if code, ok := t.cities[stem(city)]; ok {
		return code, true
	}
	return t.placeIn(city, "")
}

// placeIn looks for one area of the name below scope ("" is the whole country): by the name as printed, then by
// its everyday form, so that 璧山县 is found as 璧山区. The highest level wins; two at that level are no answer.
func (t *nameTable) placeIn(name, scope string) (string, bool) {
	best, count := t.widestIn(name, scope)
	if count == 0 {
		// Only where the printed name is unknown: 朝阳区 of two cities must not end up as 朝阳市.
		best, count = t.widestIn(stem(name), scope)
	}
	if count != 1 {
		return "", false
	}
	return best, true
}

// widestIn gives one of the areas of the name below scope that have the highest level, and how many these are.
func (t *nameTable) widestIn(name, scope string) (best string, count int) {
	for _, code := range t.places[name] {
		if code == scope || scope != "" && !strings.HasPrefix(code, significant(scope)) {
			continue
		}
		switch {
		case best == "" || rank(code) < rank(best):
			best, count = code, 1
		case rank(code) == rank(best):
			count++
		}
	}
	return best, count
}

// zoneWords are the short names of development zones and what their full names hold.
var zoneWords = map[string]string{
	"高新区": "高新技术", "高新技术产业开发区": "高新技术", "高新技术开发区": "高新技术",
	"经开区": "经济技术开发区", "经济开发区": "经济技术开发区", "经济技术开发区": "经济技术开发区",
	"工业园区": "工业园区", "航空港区": "航空港",
}

// partOf looks for the one county or zone of a city of whose name only a part is printed: 高新区 for
// 济南高新技术产业开发区, and 东新区 for 浦东新区, since some sites lose the first character.
func (t *nameTable) partOf(name, scope string) (string, bool) {
	if utf8.RuneCountInString(name) < 2 {
		return "", false
	}
	within := name
	word, zone := zoneWords[name]
	if zone {
		within = word
	}
	found := ""
	for _, a := range Children(scope) {
		if a.Level != County || !strings.Contains(a.Name, within) || !zone && !strings.HasSuffix(a.Name, name) {
			continue
		}
		if found != "" {
			return "", false
		}
		found = a.Code
	}
	return found, found != ""
}

// rank orders the levels from the widest, 0, to the narrowest.
func rank(code string) int {
	return slices.Index([]AreaLevel{Province, City, County, Town}, levelOf(code))
}
