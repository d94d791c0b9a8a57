package demo

import (
	"context"
	"fmt"

	"liuyong/internal/id"
	"liuyong/internal/person"
	"liuyong/internal/placement"
)

// evidenceFor is the paper that is filed for each kind.
var evidenceFor = map[placement.Kind]placement.Evidence{
	placement.Contract: placement.LabourContract, placement.TraineeRetained: placement.LabourContract,
	placement.CivilServant: placement.Appointment, placement.PublicInstitution: placement.Appointment,
	placement.PublicWelfare: placement.LabourContract, placement.Grassroots: placement.ServiceContract,
	placement.Founder: placement.BusinessLicence, placement.Flexible: placement.FlexibleRecord,
}

// planPlacement plans what comes of a hire, counted from its day.
func (l *loader) planPlacement(p placed, plan applying) {
	stages := map[string][]func(context.Context, placed) error{
		"opened":    {},
		"confirmed": {l.confirm},
		"evidenced": {l.evidence},
		"waiting":   {l.evidence, l.confirm},
		"verified":  {l.evidence, l.confirm, l.verify},
		"disputed":  {l.evidence, l.confirm, l.verify, l.dispute(plan.Words)},
		"settled":   {l.evidence, l.confirm, l.verify, l.dispute(plan.Words), l.settle},
		"void":      {l.void},
	}
	l.walk(p, max(plan.Ago-10, 0), stages[plan.Placement])
}

// walk plans the first of the stages three days on, and after it the others.
func (l *loader) walk(p placed, ago int, stages []func(context.Context, placed) error) {
	if len(stages) == 0 {
		return
	}
	ago = max(ago-3, 0)
	l.clock.at(ago, 11, "placement of "+p.Name, func(ctx context.Context) error {
		err := stages[0](ctx, p)
		if err == nil {
			l.walk(p, ago, stages[1:])
		}
		return err
	})
}

// present is a placement as it stands.
func (l *loader) present(ctx context.Context, which id.Placement) (placement.Placement, error) {
	return l.m.DB.PlacementByID(ctx, which)
}

func (l *loader) evidence(ctx context.Context, p placed) error {
	now, err := l.present(ctx, p.which)
	if err != nil {
		return err
	}
	f, err := l.upload(ctx, p.employer.actor, p.Name+"就业材料.pdf", "Evidence of employment")
	if err != nil {
		return err
	}
	_, err = l.m.Placements.FileEvidence(ctx, p.employer.actor, p.which, now.Version, placement.Paper{Kind: evidenceFor[now.Kind], FileID: f})
	return err
}

func (l *loader) confirm(ctx context.Context, p placed) error {
	now, err := l.present(ctx, p.which)
	if err != nil {
		return err
	}
	who, err := l.m.People.ByID(ctx, p.actor.PersonID)
	if err != nil {
		return err
	}
	number := p.number
	if who.HasIdentity() {
		number = ""
	}
	if _, err := l.m.Placements.Confirm(ctx, p.actor, p.which, now.Version, number); err != nil {
		return err
	}
	// A number that a roster knew has made the two one person.
	p.actor, err = l.actor(ctx, p.actor.UserID)
	return err
}

func (l *loader) verify(ctx context.Context, p placed) error {
	now, err := l.present(ctx, p.which)
	if err != nil {
		return err
	}
	_, err = l.m.Placements.Verify(ctx, l.officer, p.which, now.Version, false)
	return err
}

func (l *loader) dispute(words string) func(context.Context, placed) error {
	return func(ctx context.Context, p placed) error {
		now, err := l.present(ctx, p.which)
		if err != nil {
			return err
		}
		_, err = l.m.Placements.Dispute(ctx, p.actor, p.which, now.Version, words)
		return err
	}
}

func (l *loader) settle(ctx context.Context, p placed) error {
	now, err := l.present(ctx, p.which)
	if err != nil {
		return err
	}
	_, err = l.m.Placements.Settle(ctx, l.officer, p.which, now.Version, "经核对考勤，工作地点在永川区内，记录无误，重新核实。")
	return err
}

func (l *loader) void(ctx context.Context, p placed) error {
	now, err := l.present(ctx, p.which)
	if err != nil {
		return err
	}
	_, err = l.m.Placements.MakeVoid(ctx, l.officer, p.which, now.Version, "本人未到岗，用人单位已核实。")
	return err
}

// planOutcomes plans what the second officer enters from published lists and the first verifies.
func (l *loader) planOutcomes() {
	for i, o := range l.data.outcomes {
		class := classOf(l.clock.today.AddDays(-o.Start))
		number := l.enlist(o.schooling, class, fmt.Sprintf("%02d-%02d", 1+i%12, 1+i*5%27))
		l.clock.at(max(o.Start-8, 0), 15, "entering "+o.Name, func(ctx context.Context) error { return l.enter(ctx, o, number, class) })
	}
}

func (l *loader) enter(ctx context.Context, o outcomeData, number string, class int) error {
	kind := placement.Kind(o.Kind)
	in := placement.Entered{IdentityNumber: number, Name: o.Name, Kind: kind, EmployerName: o.Business, WorkArea: o.Area,
		StartOn: l.clock.today.AddDays(-o.Start), Origin: person.Origin{Institution: o.School, CampusArea: l.data.graduates.Schools[o.School],
			HukouArea: o.Hukou, Education: o.Edu, Major: o.Major, CohortYear: class, GraduatedOn: graduation(class)}}
	if in.WorkArea == "" {
		in.WorkArea = "500118001"
	}
	paper, list := evidenceFor[kind], o.Kind+o.Employer
	switch {
	case o.Employer != "":
		e := l.employers[o.Employer]
		in.EmployerName, in.EmployerUSCC = e.Name, e.code
	case kind == placement.Founder:
		var err error
		if in.EmployerUSCC, err = l.code("92"); err != nil {
			return err
		}
		list += o.Business
	}
	if o.State == "tripartite" {
		paper = placement.Tripartite
	}
	f, err := l.list(ctx, list)
	if err != nil {
		return err
	}
	in.Evidence = []placement.Paper{{Kind: paper, FileID: f, Note: "依据公布名单或登记信息录入"}}
	p, err := l.m.Placements.Enter(ctx, l.clerk, in)
	if err != nil {
		return err
	}
	l.planVerdict(p, o)
	return nil
}

func (l *loader) planVerdict(p placement.Placement, o outcomeData) {
	ago := max(o.Start-14, 0)
	switch o.State {
	case "verified":
		l.clock.at(ago, 10, "verifying "+o.Name, func(ctx context.Context) error {
			_, err := l.m.Placements.Verify(ctx, l.officer, p.ID, p.Version, o.Here)
			return err
		})
	case "void":
		l.clock.at(ago, 10, "voiding "+o.Name, func(ctx context.Context) error {
			_, err := l.m.Placements.MakeVoid(ctx, l.officer, p.ID, p.Version, "名单更正，本人放弃录用。")
			return err
		})
	}
}

// list is the file of a published list, uploaded once for all who stand on it.
func (l *loader) list(ctx context.Context, key string) (id.File, error) {
	if f, ok := l.lists[key]; ok {
		return f, nil
	}
	f, err := l.upload(ctx, l.clerk, "公布名单或登记信息.pdf", "Published list or register")
	l.lists[key] = f
	return f, err
}
