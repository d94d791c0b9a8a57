package api_test

import (
	"cmp"
	"context"
	"net/http"
	"net/url"

	"liuyong/internal/account"
	"liuyong/internal/actor"
	"liuyong/internal/testkit"
)

func init() {
	for name, build := range securityRequests {
		requests[name] = build
	}
}

// me is the login of whose request is being made; a visitor asks about the graduate's.
func (w *world) me() string {
	if w.as == "visitor" || w.as == "" {
		return "graduate"
	}
	return cmp.Or(logins[w.as], w.as)
}

// mine is the account as it stands, to change something about it.
func (w *world) mine(path string, more map[string]any) request {
	column := w.as
	if column == "visitor" || column == "" {
		column = "graduate"
	}
	proof := map[string]any{"password": w.me() + "-password"}
	r := w.client(column).get("/me/security").want(w.t, http.StatusOK)
	if r.body["second_factor"] == true {
		proof["code"] = w.Code(w.me())
	}
	body := map[string]any{"proof": proof}
	for k, v := range more {
		body[k] = v
	}
	return of(thing{"", r.version()}, http.MethodPost, "/me/"+path, "", body)
}

// withFactor gives whose request it is a second factor, as those of the bureau have.
func (w *world) withFactor() {
	a, err := w.DB.AccountByLogin(w.t.Context(), w.me())
	if err != nil {
		w.t.Fatal(err)
	}
	f := account.Factor{UserID: a.ID, Seed: w.Ring.Close(testkit.Seed(w.me()), "second_factor.seed/"+string(a.ID)), RecoverySalt: make([]byte, 16), CreatedAt: w.Clock.Now()}
	if err := w.DB.InTx(w.t.Context(), func(ctx context.Context) error { return w.DB.SaveFactor(ctx, f, nil) }); err != nil {
		w.t.Fatal(err)
	}
}

// colleague opens an account of the bureau that has no second factor yet, and gives the token of its first sign-in.
func (w *world) colleague() string {
	login := w.title("colleague")
	if _, err := w.Accounts.Add(w.t.Context(), account.Registration{Login: login, Password: testkit.Phrase, Name: "新同事"}, []actor.Role{actor.Officer}); err != nil {
		w.t.Fatal(err)
	}
	o, err := w.Accounts.SignIn(w.t.Context(), login, testkit.Phrase, account.Device{})
	if err != nil {
		w.t.Fatal(err)
	}
	return o.Challenge.Token
}

func (w *world) firstCode(token string) string {
	setup, err := w.Accounts.Enrolment(w.t.Context(), token)
	if err != nil {
		w.t.Fatal(err)
	}
	code, err := account.CodeAt(testkit.SeedIn(setup.Secret), account.StepOf(w.Clock.Now()))
	if err != nil {
		w.t.Fatal(err)
	}
	return code
}

// mailed is the token of the last link that was sent.
func (w *world) mailed() string {
	letters := w.Deliver()
	u, err := url.Parse(testkit.LinkIn(letters[len(letters)-1]))
	if err != nil {
		w.t.Fatal(err)
	}
	return u.Query().Get("token")
}

func (w *world) mailbox() string {
	login := w.title("box") + "@example.com"
	if _, err := w.Accounts.Register(w.t.Context(), account.Registration{Login: login, Password: testkit.Phrase, Name: "某人", Role: actor.Graduate}); err != nil {
		w.t.Fatal(err)
	}
	return login
}

// securityRequests are those about signing in and one's own account.
var securityRequests = map[string]func(w *world) request{
	"answerMfa": func(w *world) request {
		o, err := w.Accounts.SignIn(w.t.Context(), "officer", "officer-password", account.Device{})
		if err != nil {
			w.t.Fatal(err)
		}
		return create("/auth/mfa", map[string]any{"mfa_token": o.Challenge.Token, "code": w.Code("officer")})
	},
	"showMfaEnrolment": func(w *world) request {
		return create("/auth/mfa/enrolment", map[string]any{"mfa_token": w.colleague()})
	},
	"confirmMfaEnrolment": func(w *world) request {
		token := w.colleague()
		return create("/auth/mfa/enrolment/confirm", map[string]any{"mfa_token": token, "code": w.firstCode(token)})
	},
	"askPasswordReset": func(*world) request {
		return create("/auth/password-reset", map[string]any{"login": "nobody"})
	},
	"resetPassword": func(w *world) request {
		if err := w.Accounts.RequestReset(w.t.Context(), w.mailbox()); err != nil {
			w.t.Fatal(err)
		}
		return create("/auth/password-reset/confirm", map[string]any{"token": w.mailed(), "password": "another teapot entirely"})
	},
	"confirmEmail": func(w *world) request {
		w.mailbox()
		return create("/auth/email-confirmation", map[string]any{"token": w.mailed()})
	},
	"findSecurity": func(*world) request { return read("/me/security") },
	"changePassword": func(w *world) request {
		return w.mine("password", map[string]any{"password": "another teapot entirely"})
	},
	"changeEmail": func(w *world) request {
		return w.mine("email", map[string]any{"email": "new@example.com"})
	},
	"startSecondFactor": func(w *world) request { return w.mine("second-factor", nil) },
	"confirmSecondFactor": func(w *world) request {
		r := w.mine("second-factor", nil)
		body, _ := r.body.(map[string]any)
		proof, _ := body["proof"].(map[string]any)
		code, _ := proof["code"].(string)
		a, err := w.DB.AccountByLogin(w.t.Context(), w.me())
		if err != nil {
			w.t.Fatal(err)
		}
		c, _, err := w.Accounts.StartEnrolment(w.t.Context(), actor.Actor{UserID: a.ID}, a.Version, account.Proof{Password: w.me() + "-password", Code: code})
		if err != nil {
			w.t.Fatal(err)
		}
		return create("/me/second-factor/confirm", map[string]any{"mfa_token": c.Token, "code": w.firstCode(c.Token)})
	},
	"removeSecondFactor": func(w *world) request {
		w.withFactor()
		return w.mine("second-factor/remove", nil)
	},
	"renewRecoveryCodes": func(w *world) request {
		w.withFactor()
		return w.mine("recovery-codes", nil)
	},
	"exportOwnData":   func(w *world) request { return w.mine("export", nil) },
	"findDeletion":    func(*world) request { return read("/me/deletion") },
	"requestDeletion": func(w *world) request { return w.mine("deletion", map[string]any{"understood": true}) },
	"cancelDeletion": func(w *world) request {
		login := w.mailbox()
		a, err := w.DB.AccountByLogin(w.t.Context(), login)
		if err != nil {
			w.t.Fatal(err)
		}
		if _, err := w.OwnData.Request(w.t.Context(), w.Actor(a.ID), a.Version, account.Proof{Password: testkit.Phrase}, true); err != nil {
			w.t.Fatal(err)
		}
		o, err := w.Accounts.SignIn(w.t.Context(), login, testkit.Phrase, account.Device{})
		if err != nil {
			w.t.Fatal(err)
		}
		return create("/auth/deletion/cancel", map[string]any{"mfa_token": o.Challenge.Token})
	},
	"listSessions": func(*world) request { return read("/me/sessions") },
	"endSession": func(w *world) request {
		return act(thing{string(w.SignIn(w.me()).SessionID), 1}, "/me/sessions/", "end", nil)
	},
	"proveMyself":      func(w *world) request { return w.mine("proof", nil) },
	"endOtherSessions": func(*world) request { return create("/me/sessions/end-others", nil) },
}
