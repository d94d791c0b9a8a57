package account

import (
	"context"
	"strings"
	"time"

	"liuyong/internal/mail"
)

// Device is what somebody signs in on.
type Device struct {
	Token string // of the cookie by which a device is known; empty on a new one
	Agent string // as the browser calls itself
}

// keepDevice is how long a device is known without being used.
const keepDevice = 180 * 24 * time.Hour

// maxDevices is how many devices of an account are known; the one longest unused is forgotten first.
const maxDevices = 20

// welcome notes the device of a sign-in. A new one gets a token; when the account has others, its owner is told. A token
// that this database never gave is not taken up: it might be somebody else's plant.
func (s *Service) welcome(ctx context.Context, a Account, d Device, name string) (token string, err error) {
	now := s.now()
	known, others, given, err := s.store.Devices(ctx, a.ID, hashToken(d.Token))
	if err != nil {
		return "", err
	}
	if known || given && d.Token != "" {
		token = d.Token
	} else {
		token = newToken()
	}
	if err := s.store.SaveDevice(ctx, a.ID, hashToken(token), now, maxDevices); err != nil || known {
		return token, err
	}
	if others == 0 {
		return token, nil
	}
	if name == unknownDevice {
		return token, s.write(ctx, a, mail.NewUnknownDevice, map[string]string{"path": forgotPath})
	}
	return token, s.write(ctx, a, mail.NewDevice, map[string]string{"device": name, "path": forgotPath})
}

// write queues a mail to an account, when it has an address.
func (s *Service) write(ctx context.Context, a Account, kind mail.Kind, params map[string]string) error {
	if a.Email == "" {
		return nil
	}
	return s.mails.QueueMail(ctx, mail.Message{To: a.Email, Kind: kind, Params: params})
}

// unknownDevice stands for a device of which neither browser nor system is known. Pages have words for it.
const unknownDevice = "—"

// describe names browser and system, as their owner would: "Chrome · Windows". The exact versions are nobody's
// business. Order matters: most browsers claim to be others besides.
func describe(agent string) string {
	find := func(names [][2]string) string {
		for _, n := range names {
			if strings.Contains(agent, n[0]) {
				return n[1]
			}
		}
		return ""
	}
	browser := find([][2]string{{"MicroMessenger", "WeChat"}, {"Edg", "Edge"}, {"HuaweiBrowser", "Huawei"}, {"QQBrowser", "QQ"}, {"UCBrowser", "UC"},
		{"MiuiBrowser", "Xiaomi"}, {"OPR/", "Opera"}, {"Firefox/", "Firefox"}, {"FxiOS", "Firefox"}, {"CriOS", "Chrome"}, {"Chrome/", "Chrome"}, {"Safari/", "Safari"}})
	system := find([][2]string{{"HarmonyOS", "HarmonyOS"}, {"Android", "Android"}, {"iPhone", "iPhone"}, {"iPad", "iPad"}, {"Windows", "Windows"},
		{"Mac OS X", "macOS"}, {"Linux", "Linux"}})
	switch {
	case browser == "" && system == "":
		return unknownDevice
	case browser == "" || system == "":
		return browser + system
	}
	return browser + " · " + system
}
