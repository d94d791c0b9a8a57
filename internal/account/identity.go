package account

import (
	"context"
	"net/url"
	"time"

	"liuyong/internal/audit"
	"liuyong/internal/fault"
	"liuyong/internal/id"
)

// What can be refused on the way through an identity provider.
var (
	ErrNoProvider       = fault.Define(fault.NotFound, "no_identity_provider", "本站没有开通统一身份认证登录。", "This site does not use an identity provider.")
	ErrProviderAway     = fault.Define(fault.Unavailable, "provider_away", "统一身份认证暂时连接不上。请稍后再试，或用账号和密码登录。", "The identity provider cannot be reached at the moment. Please try again later, or sign in with your password.")
	ErrProviderReturn   = fault.Define(fault.Unauthenticated, "provider_return", "这次身份认证已失效，或不是在这个浏览器里开始的。请重新登录。", "This sign-in has expired or did not begin in this browser. Please begin again.")
	ErrProviderDeclined = fault.Define(fault.Unauthenticated, "provider_declined", "您没有同意授权，所以没有登录。", "You did not give your consent, so you are not signed in.")
	ErrProviderRefused  = fault.Define(fault.Unauthenticated, "provider_refused", "身份认证没有通过，请重新登录或改用账号和密码。", "The identity provider did not confirm who you are. Please begin again, or sign in with your password.")
	ErrIdentityTaken    = fault.Define(fault.Conflict, "provider_identity_taken", "这个身份已关联另一个账号。请先在那个账号里取消关联。", "This identity is linked to another account. Please unlink it there first.")
	ErrIdentityKnown    = fault.Define(fault.Conflict, "provider_identity_known", "本账号已关联一个身份，请先取消再关联新的。", "This account is linked to an identity already. Please unlink it first.")
	ErrOnlyWayIn        = fault.Define(fault.Conflict, "only_way_in", "取消后将无法登录。请先设置密码，再取消关联。", "Without it you could not sign in. Please set a password before you unlink.")
)

// Identity says which account somebody of an identity provider is. It is made only by the account's owner, signed in
// and with the password, or together with a new account: never because a mail address or a name is the same.
type Identity struct {
	ID         id.Identity
	UserID     id.User
	Issuer     string
	Subject    string
	CreatedAt  time.Time
	LastUsedAt time.Time
}

// Somebody is who the provider says it is.
type Somebody struct {
	Issuer, Subject string
	Name            string
	SecondFactor    bool // proved there, as far as the settings take its word for it
}

// Trip is what ties a return from the provider to the browser that went there.
type Trip struct {
	State, Nonce, Verifier string
}

// Provider is an identity provider as signing in needs it.
type Provider interface {
	// Title is what people call it, Source by what it is known.
	Title() string
	Source() string
	// Up reports whether it may be asked now.
	Up() bool
	// Address is where to send the browser; afresh asks the provider not to go by an older sign-in.
	// Errors: provider_away.
	Address(ctx context.Context, t Trip, afresh bool) (string, error)
	// Somebody checks what the browser brings back.
	// Errors: provider_away, provider_return, provider_declined, provider_refused.
	Somebody(ctx context.Context, t Trip, answer url.Values) (Somebody, error)
}

// IdentityStore keeps identities.
type IdentityStore interface {
	InTx(ctx context.Context, fn func(ctx context.Context) error) error
	audit.Log
	// IdentityOf finds somebody's identity, OwnIdentity that of an account with a provider. ErrNotFound.
	IdentityOf(ctx context.Context, issuer, subject string) (Identity, error)
	OwnIdentity(ctx context.Context, user id.User, issuer string) (Identity, error)
	// InsertIdentity adds an identity. ErrIdentityTaken, ErrIdentityKnown.
	InsertIdentity(ctx context.Context, i Identity) error
	DeleteIdentity(ctx context.Context, which id.Identity) error
	// UseIdentity notes when an identity was last signed in with.
	UseIdentity(ctx context.Context, which id.Identity, at time.Time) error
	// TakeReturn notes that a return was taken and reports whether it is the first time.
	TakeReturn(ctx context.Context, state []byte, expires time.Time) (bool, error)
	// PurgeReturns forgets what could not come again.
	PurgeReturns(ctx context.Context, before time.Time) (int, error)
}
