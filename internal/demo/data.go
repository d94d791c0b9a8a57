package demo

import (
	"bytes"
	"embed"
	"fmt"

	"go.yaml.in/yaml/v3"

	"liuyong/internal/complaint"
	"liuyong/internal/posting"
	"liuyong/internal/referral"
)

//go:embed data/*.yaml
var files embed.FS

// role is a kind of work that employers look for.
type role struct {
	ID     string       `yaml:"id"`
	Title  string       `yaml:"title"`
	Kind   posting.Kind `yaml:"kind"`
	Edu    string       `yaml:"edu"`
	Majors []string     `yaml:"majors"`
	Exp    int          `yaml:"exp"` // years
	Pay    [2]int       `yaml:"pay"`
	Unit   string       `yaml:"unit"`
	Form   string       `yaml:"form"`
	Duties string       `yaml:"duties"`
	Needs  string       `yaml:"needs"`
}

// vacancy is one post of an employer.
type vacancy struct {
	Role    string            `yaml:"role"`
	ID      string            `yaml:"id"`
	Kind    posting.Kind      `yaml:"kind"`
	Title   string            `yaml:"title"`
	N       int               `yaml:"n"`
	Area    string            `yaml:"area"`
	State   posting.Status    `yaml:"state"`
	Ago     *int              `yaml:"ago"`
	User    string            `yaml:"user"` // 用工单位
	Reasons map[string]string `yaml:"reasons"`
}

// UnmarshalYAML accepts the bare id of a role.
func (v *vacancy) UnmarshalYAML(n *yaml.Node) error {
	if n.Kind == yaml.ScalarNode {
		v.Role = n.Value
		return nil
	}
	type plain vacancy
	return n.Decode((*plain)(v))
}

// slotWish is what a trainee base asks for and is given each year.
type slotWish struct {
	Ask   int    `yaml:"ask"`
	Give  int    `yaml:"give"`
	Now   int    `yaml:"now"` // after an adjustment
	State string `yaml:"state"`
}

type employerData struct {
	Key        string            `yaml:"key"`
	Name       string            `yaml:"name"`
	Kind       string            `yaml:"kind"`
	StateOwned bool              `yaml:"state_owned"`
	Code       string            `yaml:"code"` // first two characters of the credit code, where the kind has several
	Industry   string            `yaml:"industry"`
	Size       string            `yaml:"size"`
	Area       string            `yaml:"area"`
	Address    string            `yaml:"address"`
	Rep        string            `yaml:"rep"`
	Scope      string            `yaml:"scope"`
	Contact    string            `yaml:"contact"`
	Product    string            `yaml:"product"`
	Hours      string            `yaml:"hours"`
	Benefits   string            `yaml:"benefits"`
	Since      int               `yaml:"since"`
	Audit      string            `yaml:"audit"`
	Reasons    map[string]string `yaml:"reasons"`
	Intro      string            `yaml:"intro"`
	Slots      *slotWish         `yaml:"slots"`
	Posts      []vacancy         `yaml:"posts"`
}

type applying struct {
	To        string `yaml:"to"`
	Ago       int    `yaml:"ago"`
	Outcome   string `yaml:"outcome"`
	Start     int    `yaml:"start"`
	Months    int    `yaml:"months"`
	Placement string `yaml:"placement"`
	Code      string `yaml:"code"`
	Words     string `yaml:"words"`
}

type practice struct {
	Title  string `yaml:"title"`
	Place  string `yaml:"place"`
	Months int    `yaml:"months"`
	Text   string `yaml:"text"`
}

// schooling is where someone comes from.
type schooling struct {
	Name   string `yaml:"name"`
	School string `yaml:"school"`
	Edu    string `yaml:"edu"`
	Major  string `yaml:"major"`
	Hukou  string `yaml:"hukou"`
}

type graduateData struct {
	schooling `yaml:",inline"`
	Born      string     `yaml:"born"` // MM-DD
	Skills    []string   `yaml:"skills"`
	Intro     string     `yaml:"intro"`
	Practice  []practice `yaml:"practice"`
	Wish      struct {
		Kinds []string `yaml:"kinds"`
		Pay   int      `yaml:"pay"`
	} `yaml:"wish"`
	Applies []applying `yaml:"applies"`
}

type outcomeData struct {
	schooling `yaml:",inline"`
	Kind      string `yaml:"kind"`
	Employer  string `yaml:"employer"`
	Business  string `yaml:"business"` // of a founder or someone who works alone
	Area      string `yaml:"area"`
	Start     int    `yaml:"start"`
	State     string `yaml:"state"`
	Here      bool   `yaml:"here"`
}

type institutionData struct {
	Name    string   `yaml:"name"`
	Login   string   `yaml:"login"`
	Person  string   `yaml:"person"`
	Edu     string   `yaml:"edu"`
	Area    string   `yaml:"area"`
	Address string   `yaml:"address"`
	Majors  []string `yaml:"majors"`
}

type fairData struct {
	Name      string            `yaml:"name"`
	Kind      string            `yaml:"kind"`
	Campus    string            `yaml:"campus"`
	Area      string            `yaml:"area"`
	Place     string            `yaml:"place"`
	Ago       int               `yaml:"ago"`
	Time      string            `yaml:"time"`
	Count     int               `yaml:"count"`
	State     string            `yaml:"state"`
	Host      bool              `yaml:"host"` // planned by the institution itself
	Came      int               `yaml:"came"`
	Reason    string            `yaml:"reason"`
	Admitted  []string          `yaml:"admitted"`
	Requested []string          `yaml:"requested"`
	Declined  map[string]string `yaml:"declined"`
	Withdrawn []string          `yaml:"withdrawn"`
	Intro     string            `yaml:"intro"`
}

type complaintData struct {
	Post     string             `yaml:"post"`
	By       string             `yaml:"by"`
	Ago      int                `yaml:"ago"`
	Category complaint.Category `yaml:"category"`
	Words    string             `yaml:"words"`
	Outcome  complaint.Status   `yaml:"outcome"`
	Reason   string             `yaml:"reason"`
	Appeal   string             `yaml:"appeal"` // what the employer says against an upheld one
	Answer   string             `yaml:"answer"` // why the appeal is refused
	// Who was given the matter, with which words, and what they answered, if they did.
	ReferTo    referral.Authority `yaml:"refer_to"`
	ReferWords string             `yaml:"refer_words"`
	Reply      string             `yaml:"reply"`
	Reference  string             `yaml:"reference"`
	End        string             `yaml:"end"` // what came of it
}

// dataset is everything under data/.
type dataset struct {
	roles     map[string]role
	employers []employerData
	graduates struct {
		Schools map[string]string `yaml:"schools"` // school → campus area
		People  []graduateData    `yaml:"people"`
	}
	institutions struct {
		People       int               `yaml:"people"` // on each roster
		Surnames     string            `yaml:"surnames"`
		Given        string            `yaml:"given"`
		Institutions []institutionData `yaml:"institutions"`
	}
	outcomes []outcomeData
	fairs    []fairData
	reports  []complaintData
}

func readData() (dataset, error) {
	d := dataset{roles: map[string]role{}}
	var roles []role
	for _, f := range []struct {
		name string
		into any
	}{
		{"roles", &roles}, {"employers", &d.employers}, {"graduates", &d.graduates},
		{"institutions", &d.institutions}, {"outcomes", &d.outcomes}, {"fairs", &d.fairs},
		{"complaints", &d.reports},
	} {
		raw, err := files.ReadFile("data/" + f.name + ".yaml")
		if err != nil {
			return d, err
		}
		dec := yaml.NewDecoder(bytes.NewReader(raw))
		dec.KnownFields(true)
		if err := dec.Decode(f.into); err != nil {
			return d, fmt.Errorf("%s.yaml: %w", f.name, err)
		}
	}
	for _, r := range roles {
		d.roles[r.ID] = r
	}
	return d, nil
}
