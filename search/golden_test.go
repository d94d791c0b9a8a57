package search_test

import (
	"slices"
	"testing"

	"liuyong/internal/posting"
)

// goldenPosts are ours: title, employer, duties, conditions.
var goldenPosts = [][4]string{
	{"Java开发工程师", "永川云谷软件有限公司", "从事后台开发，参与系统设计，编写接口文档。", "熟悉Spring框架与MySQL数据库。"},
	{"前端工程师", "永川云谷软件有限公司", "使用Vue开发管理后台页面。", "熟悉JavaScript与TypeScript。"},
	{"软件测试工程师", "重庆永数信息技术有限公司", "编写测试用例，执行功能测试与回归测试。", "了解自动化测试工具。"},
	{"C++嵌入式工程师", "永川智控电子有限公司", "开发电机控制板的固件。", "熟悉单片机与RTOS。"},
	{"数据标注员", "重庆永数信息技术有限公司", "为图像与语音打标签。", "打字速度快，工作细心。"},
	{"行政前台", "永川兴业机械有限公司", "接待来访，接听电话，收发快递。", "形象气质佳，普通话标准。"},
	{"人力资源专员", "永川兴业机械有限公司", "负责招聘、考勤与社会保险办理。", "人力资源管理相关专业。"},
	{"会计", "永川诚信财税咨询有限公司", "编制凭证与报表，按月报税。", "持初级会计职称者优先。"},
	{"出纳", "永川诚信财税咨询有限公司", "办理现金与银行收付，登记日记账。", "财务相关专业。"},
	{"小学语文教师", "永川区凤凰湖实验小学", "承担语文教学与班级管理。", "持小学以上教师资格证，普通话二级甲等。"},
	{"幼儿园教师", "永川金太阳幼儿园", "组织幼儿一日活动。", "学前教育专业，会弹钢琴。"},
	{"护士", "永川仁爱医院", "执行医嘱，观察病情。", "持护士执业资格证。"},
	{"临床医师", "永川仁爱医院", "内科门诊与病房工作。", "执业医师资格，临床医学专业。"},
	{"造价员", "永川建安工程有限公司", "在建工程的预算与结算。", "工程造价专业，会用广联达。"},
	{"施工员", "永川建安工程有限公司", "现场施工管理与技术交底。", "土木工程专业，能适应外地项目。"},
	{"客户经理", "中国农业发展银行永川支行", "开发与维护客户，办理贷款业务。", "金融类专业。"},
	{"数控操作工", "永川精工制造有限公司", "操作加工中心，自检零件尺寸。", "能看懂机械图纸。"},
	{"焊工", "永川精工制造有限公司", "二保焊与氩弧焊作业。", "持焊工操作证。"},
	{"电气自动化工程师", "永川兴业机械有限公司", "编写PLC程序，调试产线。", "自动化专业。"},
	{"销售代表", "永川好邻居商贸有限公司", "开拓本地渠道，完成销售任务。", "能承受压力。"},
	{"电商运营", "永川好邻居商贸有限公司", "负责网店商品上架与活动策划。", "有抖音直播经验优先。"},
	{"平面设计师", "永川印象广告有限公司", "设计海报与画册。", "熟练使用Photoshop与CorelDRAW。"},
	{"三支一扶（支农）", "永川区农业农村委员会", "在镇街从事农业技术推广。", "农学类专业。"},
	{"西部计划志愿者", "共青团永川区委", "基层青年工作。", "应届毕业生。"},
	{"养老护理员", "永川夕阳红养老院", "照料老人起居。", "有爱心，能倒班。"},
	{"货车司机", "永川顺达物流有限公司", "市内配送。", "持B2驾驶证。"},
	{"仓库管理员", "永川顺达物流有限公司", "收发货与盘点。", "会操作叉车优先。"},
	{"西餐厨师", "永川茶山竹海酒店", "制作西餐与甜品。", "两年以上经验。"},
}

// golden says for each query what must be found first or at all, and what must not be found.
var golden = []struct {
	query string
	first string   // the best hit; empty: no matter
	also  []string // must be among the hits
	not   []string // must not be
}{
	{query: "java", first: "Java开发工程师", not: []string{"会计"}},
	{query: "JAVA 开发", first: "Java开发工程师"},
	{query: "Java工程师", first: "Java开发工程师"},
	{query: "程序员", also: []string{"Java开发工程师"}, not: []string{"会计", "造价员"}},
	{query: "后端", also: []string{"Java开发工程师"}},
	{query: "vue", first: "前端工程师"},
	{query: "前端开发", first: "前端工程师"},
	{query: "js", first: "前端工程师"},
	{query: "c++", first: "C++嵌入式工程师"},
	{query: "单片机", first: "C++嵌入式工程师"},
	{query: "软件测试", first: "软件测试工程师"},
	{query: "qa", first: "软件测试工程师"},
	{query: "测试", first: "软件测试工程师"},
	{query: "标注", first: "数据标注员"},
	{query: "前台", first: "行政前台"},
	{query: "行政", first: "行政前台"},
	{query: "hr", first: "人力资源专员"},
	{query: "人事专员", first: "人力资源专员"},
	{query: "招聘", also: []string{"人力资源专员"}},
	{query: "会计", first: "会计", not: []string{"护士", "小学语文教师"}},
	{query: "财务", also: []string{"会计", "出纳"}},
	{query: "报税", first: "会计"},
	{query: "教师", also: []string{"小学语文教师", "幼儿园教师"}, not: []string{"焊工"}},
	{query: "老师", also: []string{"小学语文教师", "幼儿园教师"}},
	{query: "语文", first: "小学语文教师"},
	{query: "幼师", first: "幼儿园教师"},
	{query: "护士", first: "护士"},
	{query: "医生", first: "临床医师"},
	{query: "医院", also: []string{"护士", "临床医师"}},
	{query: "预算员", first: "造价员"},
	{query: "工程", also: []string{"造价员"}},
	{query: "农业发展银行", first: "客户经理"},
	{query: "银行", also: []string{"客户经理"}},
	{query: "CNC", first: "数控操作工"},
	{query: "加工中心", first: "数控操作工"},
	{query: "电焊工", first: "焊工"},
	{query: "电气", first: "电气自动化工程师"},
	{query: "plc", first: "电气自动化工程师"},
	{query: "业务员", first: "销售代表"},
	{query: "电子商务", first: "电商运营"},
	{query: "抖音", first: "电商运营"},
	{query: "美工", first: "平面设计师"},
	{query: "photoshop", first: "平面设计师"},
	{query: "photoshp", first: "平面设计师"},
	{query: "三支一扶", first: "三支一扶（支农）"},
	{query: "西部计划", first: "西部计划志愿者", not: []string{"西餐厨师"}},
	{query: "护理员", first: "养老护理员"},
	{query: "驾驶员", first: "货车司机"},
	{query: "仓管", first: "仓库管理员"},
	{query: "厨师", first: "西餐厨师"},
	{query: "永川 会计", first: "会计"},
	{query: "云谷软件", also: []string{"Java开发工程师", "前端工程师"}, not: []string{"焊工"}},
	{query: "土木工程", first: "施工员"},
	{query: "量子物理学家", not: []string{"会计", "护士"}},
}

func TestGoldenQueries(t *testing.T) {
	b := setup(t)
	for _, g := range goldenPosts {
		b.add(b.employer(g[1], "enterprise", today.AddMonths(6)), g[0], func(p *posting.Post) {
			p.Duties, p.Conditions, p.Majors = g[2], g[3], []string{}
		})
	}
	b.drain()
	for _, g := range golden {
		got := titles(b.find(b.engine, posting.Query{Q: g.query}))
		if g.first != "" && (len(got) == 0 || got[0] != g.first) {
			t.Errorf("%s: %v, want %s first", g.query, got, g.first)
		}
		for _, want := range g.also {
			if !slices.Contains(got, want) {
				t.Errorf("%s: %v, want %s too", g.query, got, want)
			}
		}
		for _, not := range g.not {
			if slices.Contains(got, not) {
				t.Errorf("%s: %v, but %s has nothing to do with it", g.query, got, not)
			}
		}
	}
}
