package throttle

import (
	"maps"
	"time"
)

// Class is a group of things that are asked for at about the same price.
type Class string

// The classes.
const (
	Flood    Class = "flood" // everything together, before anything is looked at
	Read     Class = "read"
	Search   Class = "search"
	Write    Class = "write"
	Upload   Class = "upload"
	Download Class = "download"
	Export   Class = "export" // everything about oneself, after a password
	SignIn   Class = "sign-in"
	Session  Class = "session" // renewing and ending a session
	Register Class = "register"
	Report   Class = "report" // reports of posts, which anybody may make
	Reset    Class = "reset"  // whatever sends a mail to somebody
	// Unmask and UnmaskDay bound how many masked values one may see; how many, the programme says.
	Unmask    Class = "unmask"
	UnmaskDay Class = "unmask-day"
)

// Rate is how often: Burst at once, and one more each Every. The zero Rate is no bound.
type Rate struct {
	Every time.Duration
	Burst int
}

// per is n in a span of time.
func per(span time.Duration, n, burst int) Rate {
	return Rate{Every: span / time.Duration(n), Burst: burst}
}

// AtMost is no more than n within any span of that length: half of them at once, the rest as time goes on.
func AtMost(n int, span time.Duration) Rate {
	if n < 2 {
		return Rate{Every: span, Burst: 1}
	}
	return Rate{Every: span / time.Duration(n/2), Burst: n - n/2}
}

// Limit is what holds for a class.
type Limit struct {
	// Address bounds visitors by where they come from. Whoever is signed in is bounded by Account instead: a campus
	// has one address for thousands.
	Address Rate
	Account Rate
	// Shared counts in the database, so that several processes give no more than one. It costs a statement, so it is
	// for what is rare and dangerous.
	Shared bool
	// Time is how long an answer may take, the reading of the request included.
	Time time.Duration
}

// Table is the limit of each class.
type Table map[Class]Limit

// Default is the table that runs. The yardstick is a campus of 5,000 students behind one address (NAT) on the
// morning of a fair, one in five of them active at once, and one person who works fast.
func Default() Table {
	const quick, slow, transfer = 10 * time.Second, 20 * time.Second, 3 * time.Minute
	return Table{
		// 5,000 first visits of eight requests each within five minutes are 133 a second; three times that. It only
		// keeps one address from taking the whole machine.
		Flood: {Address: per(time.Second, 400, 4000), Time: quick},
		// 1,000 readers who turn a page every ten seconds. A person opens a view of the app with up to ten requests,
		// and leafs through a few dozen a minute.
		Read: {Address: per(time.Second, 100, 2000), Account: per(time.Second, 10, 200), Time: quick},
		// 1,000 seekers with a search every twenty seconds; a search is the dearest thing that a visitor may ask for.
		Search: {Address: per(time.Second, 50, 1000), Account: per(time.Second, 5, 60), Time: quick},
		// Nobody saves more than once in a while; an employer's import of its own posts by a program comes near it.
		Write: {Address: per(time.Second, 10, 200), Account: per(time.Second, 2, 60), Time: slow},
		// A qualification has some ten papers.
		Upload: {Address: per(time.Second, 1, 20), Account: per(time.Minute, 6, 40), Time: transfer},
		// An officer looks through the evidence of a queue.
		Download: {Address: per(time.Second, 1, 20), Account: per(time.Second, 2, 60), Time: transfer},
		// It reads every table and checks a password besides. Nobody needs it often.
		Export: {Address: per(time.Hour, 60, 20), Account: per(time.Hour, 3, 6), Shared: true, Time: transfer},
		// 4,000 sign in within an hour from one address. Guessing one account's password is bounded by account besides
		// (internal/account): this bounds trying many accounts once.
		SignIn: {Address: per(time.Minute, 60, 300), Account: per(time.Minute, 10, 30), Shared: true, Time: slow},
		// Each opening of the app renews its session.
		Session: {Address: per(time.Second, 20, 1000), Account: per(time.Second, 1, 30), Time: slow},
		// Two lecture halls open their accounts at once. Each costs a password hash, and stays.
		Register: {Address: per(time.Hour, 180, 200), Account: per(time.Hour, 10, 10), Shared: true, Time: slow},
		// A class that was cheated reports together; each report costs a reviewer's time.
		Report: {Address: per(time.Hour, 30, 20), Account: per(time.Hour, 10, 10), Shared: true, Time: quick},
		// Each may send a mail to somebody who did not ask for it.
		Reset: {Address: per(time.Hour, 60, 30), Account: per(time.Hour, 10, 10), Shared: true, Time: slow},
	}
}

// With is the table with further classes, each bounded by account and for all processes together.
func (t Table) With(accounts map[Class]Rate) Table {
	out := maps.Clone(t)
	for class, r := range accounts {
		out[class] = Limit{Account: r, Shared: true}
	}
	return out
}

// Scaled is the table with n times as much of everything but time.
func (t Table) Scaled(n float64) Table {
	scale := func(r Rate) Rate {
		if r.Burst == 0 {
			return r
		}
		return Rate{Every: max(1, time.Duration(float64(r.Every)/n)), Burst: max(1, int(float64(r.Burst)*n))}
	}
	out := Table{}
	for class, l := range t {
		l.Address, l.Account = scale(l.Address), scale(l.Account)
		out[class] = l
	}
	return out
}
