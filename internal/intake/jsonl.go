package intake

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"unicode/utf8"

	"liuyong/internal/sheet"
)

type jsonSource struct{ lines *sheet.Lines }

func (s *jsonSource) next() (Line, error) {
	for {
		text, long, err := s.lines.Next()
		if err != nil {
			return Line{}, err
		}
		if s.lines.Number() == 1 {
			text = bytes.TrimPrefix(text, sheet.UTF8Mark)
		}
		if len(bytes.TrimSpace(text)) == 0 {
			continue
		}
		line := Line{Number: s.lines.Number()}
		switch {
		case long:
			line.Bad = ReasonLineTooLong
		case !utf8.Valid(text):
			line.Bad = ReasonLineEncoding
		default:
			if line.Raw, err = decodeRow(text); err != nil {
				line.Raw, line.Bad = Raw{}, ReasonLineMalformed
			}
		}
		return line, nil
	}
}

func decodeRow(text []byte) (Raw, error) {
	var r Raw
	err := json.Unmarshal(text, &r)
	var wrongType *json.UnmarshalTypeError
	if errors.As(err, &wrongType) {
		return decodeLoosely(text)
	}
	return r, err
}

var errNotText = errors.New("intake: a field is neither text nor a number")

// decodeLoosely takes numbers for texts, null for nothing and a text for a list of tags, as careless exports have them.
func decodeLoosely(text []byte) (Raw, error) {
	var fields map[string]any
	d := json.NewDecoder(bytes.NewReader(text))
	d.UseNumber()
	if err := d.Decode(&fields); err != nil {
		return Raw{}, err
	}
	var r Raw
	for name, value := range fields {
		name = strings.ToLower(name)
		if name == columnTags {
			tags, err := looseTags(value)
			if err != nil {
				return Raw{}, err
			}
			r.Tags = tags
			continue
		}
		set, ok := columns[name]
		if !ok {
			continue
		}
		s, err := looseText(value)
		if err != nil {
			return Raw{}, err
		}
		*set(&r) = s
	}
	return r, nil
}

func looseText(value any) (string, error) {
	switch v := value.(type) {
	case nil:
		return "", nil
	case string:
		return v, nil
	case json.Number:
		return v.String(), nil
	}
	return "", errNotText
}

func looseTags(value any) ([]string, error) {
	list, ok := value.([]any)
	if !ok {
		s, err := looseText(value)
		return splitTags(s), err
	}
	var tags []string
	for _, v := range list {
		s, err := looseText(v)
		if err != nil {
			return nil, err
		}
		tags = append(tags, s)
	}
	return tags, nil
}
