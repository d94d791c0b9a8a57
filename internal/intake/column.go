package intake

import "strings"

// columns names the fields of a row in tables: the names of the JSON files and those of Chinese sheets.
var columns = map[string]func(*Raw) *string{
	"id":            func(r *Raw) *string { return &r.ID },
	"source":        func(r *Raw) *string { return &r.Source },
	"source_id":     func(r *Raw) *string { return &r.SourceID },
	"title":         func(r *Raw) *string { return &r.Title },
	"company":       func(r *Raw) *string { return &r.Company },
	"city":          func(r *Raw) *string { return &r.City },
	"district":      func(r *Raw) *string { return &r.District },
	"salary_text":   func(r *Raw) *string { return &r.SalaryText },
	"education":     func(r *Raw) *string { return &r.Education },
	"experience":    func(r *Raw) *string { return &r.Experience },
	"description":   func(r *Raw) *string { return &r.Description },
	"company_type":  func(r *Raw) *string { return &r.CompanyType },
	"company_size":  func(r *Raw) *string { return &r.CompanySize },
	"industry":      func(r *Raw) *string { return &r.Industry },
	"posted_at":     func(r *Raw) *string { return &r.PostedAt },
	"url_host_only": func(r *Raw) *string { return &r.URLHost },
	"kind":          func(r *Raw) *string { return &r.Kind },
}

// columnTags is the one column that holds a list.
const columnTags = "tags"

var chineseColumns = map[string]string{
	"来源": "source", "来源平台": "source", "来源编号": "source_id", "岗位编号": "source_id", "职位编号": "source_id",
	"岗位名称": "title", "职位名称": "title", "职位": "title", "公司": "company", "公司名称": "company", "单位名称": "company",
	"用人单位": "company", "城市": "city", "工作城市": "city", "区县": "district", "工作区县": "district", "薪资": "salary_text",
	"薪酬": "salary_text", "学历": "education", "学历要求": "education", "经验": "experience", "经验要求": "experience",
	"职位描述": "description", "岗位描述": "description", "岗位职责": "description", "单位性质": "company_type", "公司性质": "company_type",
	"单位规模": "company_size", "公司规模": "company_size", "行业": "industry", "所属行业": "industry", "发布日期": "posted_at",
	"来源网址": "url_host_only", "标签": columnTags, "类别": "kind", "岗位类别": "kind",
}

var requiredColumns = []string{"source", "source_id", "title", "company"}

// header tells where each column of a table goes; columns that nobody knows are passed over.
type header struct {
	set  []func(*Raw) *string // nil where a column is passed over
	tags int                  // place of the tags, -1 without
}

// readHeader fails with ErrHeaderMissing or ErrHeaderDuplicate; the detail names the columns.
func readHeader(cells []string) (*header, error) {
	h := &header{set: make([]func(*Raw) *string, len(cells)), tags: -1}
	seen := map[string]bool{}
	for i, c := range cells {
		name := fold(c)
		if known, ok := chineseColumns[name]; ok {
			name = known
		}
		set, ok := columns[name]
		if !ok && name != columnTags {
			continue
		}
		if seen[name] {
			return nil, ErrHeaderDuplicate.Detailf("%s", name)
		}
		seen[name] = true
		if name == columnTags {
			h.tags = i
		}
		h.set[i] = set
	}
	var missing []string
	for _, name := range requiredColumns {
		if !seen[name] {
			missing = append(missing, name)
		}
	}
	if len(missing) > 0 {
		return nil, ErrHeaderMissing.Detailf("%s", strings.Join(missing, ", "))
	}
	return h, nil
}

// row fills a Raw from as many cells as the header has.
func (h *header) row(cells []string) Raw {
	var r Raw
	for i, c := range cells {
		switch {
		case i == h.tags:
			r.Tags = splitTags(c)
		case h.set[i] != nil:
			*h.set[i](&r) = c
		}
	}
	return r
}

func splitTags(s string) []string {
	if s == "" {
		return nil
	}
	return strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(",，;；|、\n", r) })
}
