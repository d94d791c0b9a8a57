package intake

import (
	"fmt"
	"strings"
	"testing"
)

// madeRows are rows as the sources write them, with descriptions of the usual length (about 500 characters).
func madeRows(n int) []Raw {
	places := [][2]string{{"重庆", "永川区"}, {"重庆", "渝北区"}, {"成都", "高新区"}, {"深圳", "南山区"}, {"上海", "浦东新区"}, {"东莞", "松山湖"}}
	pays := []string{"6000-9000元/月", "8千-1.2万·13薪", "1万-1.5万", "15-25K·14薪", "14-30万", "150-200元/天", "面议"}
	educations := []string{"本科及以上", "大专", "学历不限", "中专/中技", "硕士研究生"}
	experiences := []string{"3-5年", "经验不限", "1年以下", "在校生/应届生", "5年以上"}
	industries := []string{"计算机软件 互联网/电子商务", "汽车制造业", "专业服务/咨询(财会/法律/人力资源等)", "教育/培训/院校"}
	sizes := []string{"50-150人", "1000-9999人", "少于50人", "10000人以上"}
	text := strings.Repeat("岗位职责：\r\n1、负责产线设备的日常保养，配合工程师完成调试；\n2、做好交接班记录。&nbsp;<br>任职要求：有责任心 ", 9)
	rows := make([]Raw, n)
	for i := range rows {
		place := places[i%len(places)]
		rows[i] = Raw{
			Source: "made", SourceID: fmt.Sprintf("m-%d", i), Title: fmt.Sprintf("设备技术员（%d线）", i%40),
			Company: fmt.Sprintf("示范制造有限公司第%d分厂", i%300), City: place[0], District: place[1],
			SalaryText: pays[i%len(pays)], Education: educations[i%len(educations)],
			Experience: experiences[i%len(experiences)], Description: text, CompanyType: "民营公司",
			CompanySize: sizes[i%len(sizes)], Industry: industries[i%len(industries)], PostedAt: "2026-09-01",
			URLHost: "jobs.example.cn", Tags: []string{"五险一金", "包住", "年终奖"}, Kind: "fulltime",
		}
	}
	return rows
}

func BenchmarkNormalise(b *testing.B) {
	rows := madeRows(1000)
	size := 0
	for _, r := range rows {
		size += len(r.Description)
	}
	b.SetBytes(int64(size / len(rows)))
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		if _, problems := Normalise(rows[i%len(rows)], "2026-11-22"); Refuses(problems) {
			b.Fatal(problems)
		}
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "rows/s")
}
