package site

import (
	"encoding/json"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/gin-gonic/gin"

	"liuyong/api"
)

// apiDocs is the OpenAPI document laid out for reading, without a script and without anything from elsewhere.
type apiDocs struct {
	Title, Version, Description string
	Base                        string
	Groups                      []docGroup
	Schemas                     []docSchema
}

type docGroup struct {
	ID, Name, About string
	Operations      []docOperation
}

type docOperation struct {
	ID, Method, Path, Summary, Description string
	SignedIn                               bool
	Parameters                             []docField
	BodyTypes                              []string
	Body                                   docType
	Fields                                 []docField
	BodyExample                            string
	Answers                                []docAnswer
}

type docAnswer struct {
	Status, About string
	Type          docType
	Example       string
}

// docType is the name of a type, and the schema it leads to.
type docType struct{ Text, Schema string }

type docField struct {
	Name, In, About, Example string
	Type                     docType
	Required                 bool
	Values                   []string
	Limits                   string
}

type docSchema struct {
	Name, About string
	Fields      []docField
	Example     string
}

// The parts of an OpenAPI 3.1 document that are shown.
type openAPI struct {
	Info struct{ Title, Version, Description string }
	Tags []struct{ Name, Description string }

	Servers    []struct{ URL string }
	Paths      map[string]map[string]operation
	Components struct {
		Schemas    map[string]schema
		Parameters map[string]parameter
	}
}

type operation struct {
	OperationID string `json:"operationId"`
	Summary     string
	Description string
	Tags        []string
	Parameters  []parameter
	RequestBody *struct{ Content map[string]media } `json:"requestBody"`
	Responses   map[string]struct {
		Description string
		Content     map[string]media
	}
	Security []map[string][]string
}

type media struct{ Schema schema }

type parameter struct {
	Ref         string `json:"$ref"`
	Name, In    string
	Description string
	Required    bool
	Schema      schema
	Example     any
}

type schema struct {
	Ref         string   `json:"$ref"`
	Type        oneOrAll `json:"type"`
	Format      string
	Description string
	Enum        []any
	Examples    []any
	Default     any
	Required    []string
	Properties  map[string]schema
	Items       *schema
	Additional  json.RawMessage `json:"additionalProperties"`
	Minimum     *float64
	Maximum     *float64
	MinLength   *int `json:"minLength"`
	MaxLength   *int `json:"maxLength"`
	Pattern     string
}

// oneOrAll is a type, or a list of types of which one may be null.
type oneOrAll []string

// UnmarshalJSON implements json.Unmarshaler.
func (o *oneOrAll) UnmarshalJSON(b []byte) error {
	var one string
	if json.Unmarshal(b, &one) == nil {
		*o = oneOrAll{one}
		return nil
	}
	return json.Unmarshal(b, (*[]string)(o))
}

// readDocs lays out the server's own description of itself.
func readDocs(server *api.Server) (*apiDocs, error) {
	raw, err := server.Document()
	if err != nil {
		return nil, err
	}
	var doc openAPI
	if err := json.Unmarshal(raw, &doc); err != nil {
		return nil, err
	}
	out := &apiDocs{Title: doc.Info.Title, Version: doc.Info.Version, Description: doc.Info.Description}
	if len(doc.Servers) > 0 {
		out.Base = doc.Servers[0].URL
	}
	byTag := map[string][]docOperation{}
	for _, path := range slices.Sorted(maps.Keys(doc.Paths)) {
		for _, method := range []string{"get", "post", "put", "patch", "delete"} {
			if o, ok := doc.Paths[path][method]; ok && len(o.Tags) > 0 {
				byTag[o.Tags[0]] = append(byTag[o.Tags[0]], doc.operation(method, path, o))
			}
		}
	}
	for _, t := range doc.Tags {
		if ops := byTag[t.Name]; len(ops) > 0 {
			out.Groups = append(out.Groups, docGroup{ID: t.Name, Name: t.Name, About: t.Description, Operations: ops})
		}
	}
	for _, name := range slices.Sorted(maps.Keys(doc.Components.Schemas)) {
		s := doc.Components.Schemas[name]
		out.Schemas = append(out.Schemas, docSchema{Name: name, About: s.Description, Fields: doc.fields(s), Example: doc.example(s)})
	}
	return out, nil
}

func (d *openAPI) operation(method, path string, o operation) docOperation {
	out := docOperation{ID: o.OperationID, Method: strings.ToUpper(method), Path: path, Summary: o.Summary}
	if o.Description != o.Summary {
		out.Description = o.Description
	}
	for _, s := range o.Security {
		out.SignedIn = len(s) > 0
	}
	for _, p := range o.Parameters {
		if name, ok := strings.CutPrefix(p.Ref, "#/components/parameters/"); ok {
			p = d.Components.Parameters[name]
		}
		f := d.field(p.Name, p.Schema, p.Required)
		f.In = p.In
		if p.Description != "" {
			f.About = p.Description
		}
		if p.Example != nil {
			f.Example = inline(p.Example)
		}
		out.Parameters = append(out.Parameters, f)
	}
	if o.RequestBody != nil {
		out.BodyTypes = slices.Sorted(maps.Keys(o.RequestBody.Content))
		if len(out.BodyTypes) > 0 {
			s := o.RequestBody.Content[out.BodyTypes[0]].Schema
			out.Body, out.Fields, out.BodyExample = d.typeOf(s), d.fields(d.resolve(s)), d.example(s)
		}
	}
	for _, status := range slices.Sorted(maps.Keys(o.Responses)) {
		r := o.Responses[status]
		a := docAnswer{Status: status, About: r.Description}
		for _, m := range slices.Sorted(maps.Keys(r.Content)) {
			s := r.Content[m].Schema
			a.Type = d.typeOf(s)
			if strings.HasPrefix(status, "2") {
				a.Example = d.example(s)
			}
		}
		out.Answers = append(out.Answers, a)
	}
	return out
}

const schemaRef = "#/components/schemas/"

func (d *openAPI) resolve(s schema) schema {
	if name, ok := strings.CutPrefix(s.Ref, schemaRef); ok {
		return d.Components.Schemas[name]
	}
	return s
}

// fields are the properties of an object, the required ones first.
func (d *openAPI) fields(s schema) []docField {
	var out []docField
	for _, name := range slices.Sorted(maps.Keys(s.Properties)) {
		out = append(out, d.field(name, s.Properties[name], slices.Contains(s.Required, name)))
	}
	slices.SortStableFunc(out, func(a, b docField) int {
		switch {
		case a.Required == b.Required:
			return 0
		case a.Required:
			return -1
		}
		return 1
	})
	return out
}

func (d *openAPI) field(name string, s schema, required bool) docField {
	f := docField{Name: name, About: s.Description, Type: d.typeOf(s), Required: required, Limits: limits(s)}
	values := s.Enum
	if len(values) == 0 && s.Items != nil {
		values = s.Items.Enum
	}
	for _, v := range values {
		f.Values = append(f.Values, inline(v))
	}
	if len(s.Examples) > 0 {
		f.Example = inline(s.Examples[0])
	}
	return f
}

// typeOf names a type: string (uuid), list of Post, map.
func (d *openAPI) typeOf(s schema) docType {
	if name, ok := strings.CutPrefix(s.Ref, schemaRef); ok {
		return docType{name, name}
	}
	kinds := slices.DeleteFunc(slices.Clone([]string(s.Type)), func(t string) bool { return t == "null" })
	if slices.Contains(kinds, "array") && s.Items != nil {
		item := d.typeOf(*s.Items)
		return docType{"[" + item.Text + "]", item.Schema}
	}
	text := strings.Join(kinds, " | ")
	if text == "" {
		text = "any"
	}
	if s.Format != "" {
		text += " (" + s.Format + ")"
	}
	if len(kinds) < len(s.Type) {
		text += " | null"
	}
	return docType{Text: text}
}

func limits(s schema) string {
	var out []string
	number := func(sign string, n *float64) {
		if n != nil {
			out = append(out, sign+" "+strconv.FormatFloat(*n, 'f', -1, 64))
		}
	}
	number("≥", s.Minimum)
	number("≤", s.Maximum)
	if s.MaxLength != nil {
		out = append(out, "≤ "+strconv.Itoa(*s.MaxLength)+" chars")
	}
	if s.Default != nil {
		out = append(out, "= "+inline(s.Default))
	}
	return strings.Join(out, ", ")
}

func inline(v any) string {
	if s, ok := v.(string); ok {
		return s
	}
	b, err := json.Marshal(v)
	if err != nil {
		return ""
	}
	return string(b)
}

// deepest is how far an example follows schemas into one another.
const deepest = 4

// example is a value of a type, put together from the examples of its parts.
func (d *openAPI) example(s schema) string {
	v := d.value(s, 0)
	if v == nil {
		return ""
	}
	b, err := json.MarshalIndent(v, "", "  ")
	if err != nil {
		return ""
	}
	return string(b)
}

func (d *openAPI) value(s schema, depth int) any {
	s = d.resolve(s)
	switch {
	case len(s.Examples) > 0:
		return s.Examples[0]
	case depth > deepest:
		return nil
	case len(s.Properties) > 0:
		out := map[string]any{}
		for name, p := range s.Properties {
			if v := d.value(p, depth+1); v != nil {
				out[name] = v
			}
		}
		return out
	case s.Items != nil:
		if v := d.value(*s.Items, depth+1); v != nil {
			return []any{v}
		}
		return []any{}
	case len(s.Enum) > 0:
		return s.Enum[0]
	case slices.Contains(s.Type, "boolean"):
		return true
	case slices.Contains(s.Type, "object"):
		return map[string]any{}
	}
	return nil
}

func (s *site) apiDocs(_ *gin.Context, w words) (*view, error) {
	return &view{Page: "apidocs", Title: w.T("接口文档"), Section: "help", Data: s.docs,
		Description: w.T("留永公开接口：地址、参数、内容、答复与示例。")}, nil
}
