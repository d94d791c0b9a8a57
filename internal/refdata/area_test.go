package refdata

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestAreaLevelsAndParents(t *testing.T) {
	t.Parallel()
	for _, want := range []Area{
		{Code: "500000", Name: "重庆市", Level: Province},
		{Code: "500100", Name: "市辖区", Level: City, Parent: "500000", Virtual: true},
		{Code: "500118", Name: "永川区", Level: County, Parent: "500100"},
		{Code: "500118001", Name: "中山路街道", Level: Town, Parent: "500118"},
		{Code: "510100", Name: "成都市", Level: City, Parent: "510000"},
		{Code: "429004", Name: "仙桃市", Level: County, Parent: "429000"},
		{Code: "710000", Name: "台湾省", Level: Province},
	} {
		got, ok := AreaOf(want.Code)
		if !ok {
			t.Errorf("%s is missing", want.Code)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Error(diff)
		}
	}
	if a, ok := AreaOf("999999"); ok {
		t.Errorf("999999 is %v", a)
	}
}

func TestEveryAreaHasItsParents(t *testing.T) {
	t.Parallel()
	for _, a := range areas().list {
		for _, up := range AreaAncestors(a.Code) {
			if _, ok := AreaOf(up); !ok {
				t.Errorf("%s %s lies in %s, which is missing", a.Code, a.Name, up)
			}
			if !AreaWithin(a.Code, up) {
				t.Errorf("%s is not within its ancestor %s", a.Code, up)
			}
		}
		if !a.Virtual && AreaFullName(a.Code) == "" {
			t.Errorf("%s has no full name", a.Code)
		}
	}
}

func TestAreaWithin(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		code, ancestor string
		want           bool
	}{
		{"500118001", "500000", true},
		{"500118001", "500100", true},
		{"500118001", "500118", true},
		{"500118001", "500118001", true},
		{"500118", "500118001", false},
		{"500229", "500100", false},
		{"500229", "500200", true},
		{"500229", "500000", true},
		{"510104", "500000", false},
		{"500118", "50", false},
		{"500118", "", false},
		{"", "500000", false},
		{"500999", "500000", false},
	} {
		if got := AreaWithin(c.code, c.ancestor); got != c.want {
			t.Errorf("AreaWithin(%q, %q) = %v", c.code, c.ancestor, got)
		}
	}
}

func TestAncestorsKeepAndPathSkipsVirtualLevels(t *testing.T) {
	t.Parallel()
	if diff := cmp.Diff([]string{"500000", "500100", "500118"}, AreaAncestors("500118001")); diff != "" {
		t.Error(diff)
	}
	var path []string
	for _, a := range AreaPath("500118001") {
		path = append(path, a.Name)
	}
	if diff := cmp.Diff([]string{"重庆市", "永川区", "中山路街道"}, path); diff != "" {
		t.Error(diff)
	}
	if got := AreaAncestors("500999"); got != nil {
		t.Errorf("an unknown code has ancestors %v", got)
	}
}

func TestChildren(t *testing.T) {
	t.Parallel()
	for code, want := range map[string]int{"": 34, "500000": 38, "110000": 16, "500118": 23, "500118001": 0, "810000": 0} {
		if got := Children(code); len(got) != want {
			t.Errorf("%q has %d children, want %d", code, len(got), want)
		}
	}
}

func TestYongchuanTownsRunAsTheirCodes(t *testing.T) {
	t.Parallel()
	want := []string{
		"中山路街道", "胜利路街道", "南大街街道", "茶山竹海街道", "大安街道", "陈食街道", "卫星湖街道",
		"青峰镇", "金龙镇", "临江镇", "何埂镇", "松溉镇", "仙龙镇", "吉安镇", "五间镇", "来苏镇", "宝峰镇", "双石镇",
		"红炉镇", "永荣镇", "三教镇", "板桥镇", "朱沱镇",
	}
	var got []string
	for _, a := range YongchuanTowns() {
		got = append(got, a.Name)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestDisplayNames(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ code, full, short string }{
		{"500118001", "重庆市永川区中山路街道", "永川·中山路街道"},
		{"500118", "重庆市永川区", "重庆·永川"},
		{"500243", "重庆市彭水苗族土家族自治县", "重庆·彭水"},
		{"500000", "重庆市", "重庆"},
		{"440106", "广东省广州市天河区", "广州·天河"},
		{"441900", "广东省东莞市", "东莞"},
		{"513200", "四川省阿坝藏族羌族自治州", "阿坝"},
		{"620201", "甘肃省嘉峪关市", "嘉峪关"},
		{"429004", "湖北省仙桃市", "仙桃"},
		{"320576", "江苏省苏州市苏州工业园区", "苏州·苏州工业园区"},
		{"130533", "河北省邢台市威县", "邢台·威县"},
		{"999999", "", ""},
	} {
		if got := AreaFullName(c.code); got != c.full {
			t.Errorf("full name of %s is %q, want %q", c.code, got, c.full)
		}
		if got := AreaShortName(c.code); got != c.short {
			t.Errorf("short name of %s is %q, want %q", c.code, got, c.short)
		}
	}
}

func TestAreaByName(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		city, district, want string
	}{
		{"重庆", "永川区", "500118"},
		{"重庆市", "永川", "500118"},
		{"重庆", "", "500000"},
		{"重庆", "彭水县", "500243"},
		{"重庆", "璧山县", "500120"},
		{"重庆", "重庆永川区", "500118"},
		{"重庆", "两江新区", "500000"},
		{"重庆", "中山路街道", "500118001"},
		{"永川", "", "500118"},
		{"", "永川区", "500118"},
		{"北京", "朝阳区", "110105"},
		{"北京", "宣武区", "110102"},
		{"上海", "浦东", "310115"},
		{"朝阳", "", "211300"},
		{"长春", "朝阳区", "220104"},
		{"吉林", "", "220200"},
		{"广东", "深圳", "440300"},
		{"广东", "南山区", "440305"},
		{"东莞", "松山湖", "441900"},
		{"仙桃", "", "429004"},
		{"昆山", "", "320583"},
		{"恩施", "恩施市", "422801"},
		{"阿坝", "马尔康市", "513201"},
		{"雄安新区", "", "130600"},
		{"香港", "", "810000"},
		{"杭州", "江干区", "330102"},
		{"苏州", "苏州工业园区", "320576"},
		{"苏州", "工业园区", "320576"},
		{"济南", "高新区", "370176"},
		{"成都", "高新区", "510100"},
		{"上海", "东新区", "310115"},
		{"青岛", "北区", "370203"},
		{"广州", "区", "440100"},
		{"广州", "黄浦区", "440112"},
	} {
		if got, ok := AreaByName(c.city, c.district); !ok || got != c.want {
			t.Errorf("AreaByName(%q, %q) = %q, %v, want %q", c.city, c.district, got, ok, c.want)
		}
	}
	for _, c := range [][2]string{{"", ""}, {"海外", ""}, {"", "朝阳区"}, {"", "市辖区"}} {
		if got, ok := AreaByName(c[0], c[1]); ok {
			t.Errorf("AreaByName(%q, %q) = %q, want nothing", c[0], c[1], got)
		}
	}
}

func TestFormerNamesLeadToKnownAreas(t *testing.T) {
	t.Parallel()
	for key, code := range formerNames {
		if _, ok := AreaOf(code); !ok {
			t.Errorf("%v leads to %s, which is missing", key, code)
		}
	}
}
