package main

import (
	"compress/gzip"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"strconv"
	"strings"
)

const madeByDefault = 20000

// The words that made-up posts are built of. What they say means nothing; their lengths and their variety are
// those of real posts, as far as the engine and the database can tell.
var (
	trades  = strings.Fields("机械 汽车 电子 软件 会计 护理 物流 园林 土木 化工 食品 纺织 印刷 教育 旅游 酒店 安保 客服 市场 采购 质检 仓储 电商 财务 行政")
	jobs    = strings.Fields("工程师 技术员 操作工 专员 主管 经理 助理 实习生 教师 护士 设计师 顾问 文员 司机 质检员 销售代表")
	places  = [][2]string{{"重庆", "永川区"}, {"重庆", "渝北区"}, {"重庆", ""}, {"成都", "武侯区"}, {"深圳", "南山区"}, {"上海", "浦东新区"}, {"北京", "海淀区"}}
	wages   = []string{"6000-9000元/月", "8千-1.2万·13薪", "1万-1.5万", "15-25K·14薪", "150-200元/天", "面议", ""}
	grades  = []string{"本科及以上", "大专", "学历不限", "中专/中技", "硕士研究生", ""}
	years   = []string{"3-5年", "经验不限", "1年以下", "在校生/应届生", ""}
	phrases = strings.Fields("负责 设备 日常 保养 维护 配合 团队 完成 调试 交接 记录 客户 需求 分析 编写 文档 按照 流程 检查 质量 提出 改进 方案 熟悉 相关 软件 具备 良好 沟通 能力 责任心 强 有 经验 者 优先 考虑 生产 现场 管理 数据 统计 报表 每月 汇总 培训 新人 安全 规范 操作 机床 图纸 测量 工具 订单 跟进 库存 盘点 采购 比价 合同 审核 项目 进度 协调 部门 资源 测试 上线 运行 监控")
)

// makeRows writes rows as the sources have them, the same at every run.
func makeRows(path string) (err error) {
	n := madeByDefault
	if text := os.Getenv("LIUYONG_BENCH_ROWS"); text != "" {
		if n, err = strconv.Atoi(text); err != nil || n < 1 {
			return fmt.Errorf("LIUYONG_BENCH_ROWS: %q is not a number of rows", text)
		}
	}
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	zip := gzip.NewWriter(f)
	enc := json.NewEncoder(zip)
	r := rand.New(rand.NewPCG(1, 2))
	for i := range n {
		place := pick(r, places)
		row := map[string]any{"source": "made", "source_id": strconv.Itoa(i), "title": pick(r, trades) + pick(r, jobs),
			"company": fmt.Sprintf("示范%s有限公司%d", pick(r, trades), r.IntN(n/4+1)), "city": place[0], "district": place[1],
			"salary_text": pick(r, wages), "education": pick(r, grades), "experience": pick(r, years), "description": text(r, 60+r.IntN(240)),
			"company_type": "民营公司", "company_size": "50-150人", "industry": "计算机软件", "posted_at": "2026-09-01",
			"tags": []string{"五险一金", "年终奖"}, "kind": "fulltime"}
		if err := enc.Encode(row); err != nil {
			return err
		}
	}
	return zip.Close()
}

func pick[T any](r *rand.Rand, from []T) T { return from[r.IntN(len(from))] }

func text(r *rand.Rand, words int) string {
	var b strings.Builder
	for i := range words {
		b.WriteString(pick(r, phrases))
		switch {
		case i%19 == 18:
			b.WriteString("；\n")
		case i%5 == 4:
			b.WriteString("，")
		}
	}
	return b.String()
}
