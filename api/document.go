package api

import (
	"reflect"
	"strings"

	"github.com/danielgtaylor/huma/v2"
)

// humaConfig is the document's frame. The schema links that Huma would add to every body are left out: they cost
// time on each answer and tell clients nothing that the document does not.
func humaConfig() huma.Config {
	huma.DefaultArrayNullable = false
	c := huma.DefaultConfig("LiuYong 留永", "1.0.0")
	c.Components.Schemas = huma.NewMapRegistry("#/components/schemas/", schemaName)
	c.CreateHooks = nil
	c.DocsPath, c.OpenAPIPath, c.SchemasPath = "", "", ""
	c.RejectUnknownQueryParameters = true
	c.Info.Description = "永川区高校毕业生等青年就业市场的公开接口：岗位、审核、应聘、就业核实与指标。\n\nThe public contract of Yongchuan District's graduate job market: posts, reviews, applications, verified placements and the plan's indicators."
	c.Info.Contact = &huma.Contact{Name: "留永 LiuYong"}
	c.Info.License = &huma.License{Name: "Apache-2.0", Identifier: "Apache-2.0"}
	c.Servers = []*huma.Server{{URL: "/api/v1", Description: "This server"}}
	c.Components.SecuritySchemes = map[string]*huma.SecurityScheme{
		"bearer": {Type: "http", Scheme: "bearer", BearerFormat: "JWT", Description: "The access_token of POST /auth/login, good for ten minutes"},
	}
	c.Tags = []*huma.Tag{
		{Name: "sign-in", Description: "登录与会话 Accounts and sessions"},
		{Name: "search", Description: "搜索 Search"},
		{Name: "posts", Description: "岗位 Posts"},
		{Name: "organisations", Description: "单位与资质 Organisations and their qualification"},
		{Name: "teams", Description: "团队 Members, levels and invitations"},
		{Name: "authorisations", Description: "授权 Acting for another employer"},
		{Name: "complaints", Description: "举报 Reports about posts"},
		{Name: "measures", Description: "处理措施 Measures against employers"},
		{Name: "referrals", Description: "移送 Matters handed over to other authorities"},
		{Name: "appeals", Description: "申诉 Appeals of employers"},
		{Name: "reviews", Description: "审核 The reviewer's desk"},
		{Name: "accounts", Description: "账号与角色 Accounts and roles"},
		{Name: "applications", Description: "应聘 Applications"},
		{Name: "privacy", Description: "个人信息 Personal data"},
		{Name: "placements", Description: "就业登记 The placement ledger"},
		{Name: "indicators", Description: "指标 The plan's indicators"},
		{Name: "fairs", Description: "招聘会 Campus fairs"},
		{Name: "traineeships", Description: "就业见习 Trainee headcounts"},
		{Name: "rosters", Description: "名册 Institutions' rosters"},
		{Name: "audit", Description: "审计 The audit log and its proof"},
		{Name: "me", Description: "我的 What belongs to the caller"},
		{Name: "reference", Description: "字典 Areas, kinds and other tables"},
	}
	return c
}

// schemaName is the public name of a type: without the suffix that marks it as a shape of the contract in code.
func schemaName(t reflect.Type, hint string) string {
	name := huma.DefaultSchemaNamer(t, hint)
	if strings.ContainsAny(name, " {\"") {
		panic("api: the body of " + hint + " needs a named type")
	}
	return strings.TrimSuffix(name, "DTO")
}

// finishDocument adds what holds for every operation: the organisation acted for, the key of repeated creates.
func finishDocument(doc *huma.OpenAPI) {
	text := func(format string) *huma.Schema { return &huma.Schema{Type: huma.TypeString, Format: format} }
	key, longest := text(""), maxKey
	key.MaxLength = &longest
	doc.Components.Parameters = map[string]*huma.Param{
		"org_id": {Name: "org_id", In: "query", Schema: text("uuid"), Description: "The organisation acted for; implied with one membership",
			Example: "0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"},
		"idempotency_key": {Name: "Idempotency-Key", In: "header", Schema: key, Description: keySays,
			Example: "b3d7e0c2"},
	}
	for _, item := range doc.Paths {
		for _, o := range []*huma.Operation{item.Get, item.Post, item.Put, item.Patch, item.Delete} {
			if o == nil || len(o.Security) > 0 && len(o.Security[0]) == 0 {
				continue
			}
			o.Parameters = append(o.Parameters, &huma.Param{Ref: "#/components/parameters/org_id"})
			if o == item.Post {
				o.Parameters = append(o.Parameters, &huma.Param{Ref: "#/components/parameters/idempotency_key"})
			}
		}
	}
}
