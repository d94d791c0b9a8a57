package reveal

import (
	"context"

	"liuyong/internal/account"
	"liuyong/internal/actor"
	"liuyong/internal/id"
)

// thing is a kind of thing with what is masked in it.
type thing struct {
	right  actor.Right
	fields map[Field]value
}

// value is how a field is read in full, and for which reasons.
type value struct {
	reasons []Reason
	read    func(ctx context.Context, s *Service, r Request) (string, error)
}

// table is the one table of what can be unmasked. Each field stands here because an act of the role needs it: a
// reviewer matches a contact or an agent with papers or calls them, an officer matches a placement or a graduate of a
// roster with papers and enters the number where the law asks for it, security looks after accounts.
var table = map[Kind]thing{
	Org: {actor.OrgUnmask, map[Field]value{
		ContactName:  {usual, contactName},
		ContactPhone: {usual, contactPhone},
	}},
	Authorisation: {actor.AuthorisationUnmask, map[Field]value{
		AgentName: {usual, agentName},
		FiledBy:   {usual, filedBy},
	}},
	Placement: {actor.PlacementUnmask, map[Field]value{
		Name:           {append([]Reason{LegalDuty}, usual...), placedName},
		IdentityNumber: {[]Reason{LegalDuty}, placedNumber},
	}},
	RosterRow: {actor.RosterUnmask, map[Field]value{
		Name:      {append([]Reason{LegalDuty}, usual...), rosterName},
		StudentNo: {usual, studentNo},
	}},
	Account: {actor.AccountUnmask, map[Field]value{
		Login: {[]Reason{Security, GetInTouch, Complaint}, login},
		Name:  {[]Reason{Security, GetInTouch, Complaint}, accountName},
	}},
}

func contactName(ctx context.Context, s *Service, r Request) (string, error) {
	o, err := s.store.OrgByID(ctx, id.Org(r.ID), false)
	return o.ContactName, err
}

func contactPhone(ctx context.Context, s *Service, r Request) (string, error) {
	o, err := s.store.OrgByID(ctx, id.Org(r.ID), false)
	return o.ContactPhone, err
}

func agentName(ctx context.Context, s *Service, r Request) (string, error) {
	x, err := s.store.ListedAuthorisation(ctx, id.Authorisation(r.ID))
	return x.AgentName, err
}

func filedBy(ctx context.Context, s *Service, r Request) (string, error) {
	x, err := s.store.ListedAuthorisation(ctx, id.Authorisation(r.ID))
	return x.FilerName, err
}

func placedName(ctx context.Context, s *Service, r Request) (string, error) {
	p, err := s.store.PlacementView(ctx, id.Placement(r.ID))
	return p.PersonName, err
}

func placedNumber(ctx context.Context, s *Service, r Request) (string, error) {
	l, err := s.store.PlacementView(ctx, id.Placement(r.ID))
	if err != nil {
		return "", err
	}
	p, err := s.people.ByID(ctx, l.Survivor)
	if err != nil || !p.HasIdentity() {
		return "", err
	}
	n, err := s.people.Number(p)
	return n.Reveal(), err
}

func rosterName(ctx context.Context, s *Service, r Request) (string, error) {
	row, err := s.store.ListedRow(ctx, r.Roster, id.RosterRow(r.ID))
	return row.Name, err
}

func studentNo(ctx context.Context, s *Service, r Request) (string, error) {
	row, err := s.store.ListedRow(ctx, r.Roster, id.RosterRow(r.ID))
	return row.StudentNo, err
}

func login(ctx context.Context, s *Service, r Request) (string, error) {
	acc, err := s.account(ctx, r)
	return acc.Login, err
}

func accountName(ctx context.Context, s *Service, r Request) (string, error) {
	acc, err := s.account(ctx, r)
	return acc.Name, err
}

// account finds an account; of one that was deleted there is nothing to be seen.
func (s *Service) account(ctx context.Context, r Request) (account.Account, error) {
	acc, err := s.store.AccountByID(ctx, id.User(r.ID))
	if err == nil && acc.Status == account.Deleted {
		return account.Account{}, nil
	}
	return acc, err
}
