package config

import (
	"errors"
	"fmt"
	"net/url"
	"strings"
)

// ProviderReturnPath is the page to which the identity provider sends people back; with LIUYONG_PUBLIC_URL in front it
// is what is registered there.
const ProviderReturnPath = "/sign-in/provider/return"

// checkProvider looks at the settings of the identity provider, which are given together or not at all.
func (c Config) checkProvider() []error {
	var errs []error
	if c.OIDCIssuer == "" {
		if c.OIDCClientID != "" || c.OIDCClientSecret != "" {
			errs = append(errs, errors.New("LIUYONG_OIDC_ISSUER is missing: the settings of the identity provider go together"))
		}
		return errs
	}
	issuer, err := url.Parse(c.OIDCIssuer)
	if err != nil || issuer.Host == "" || issuer.RawQuery != "" || issuer.Fragment != "" ||
		issuer.Scheme != "https" && (issuer.Scheme != "http" || !loopback(issuer.Hostname())) {
		errs = append(errs, errors.New("LIUYONG_OIDC_ISSUER must be an https address (http on a loopback address only)"))
	}
	for name, value := range map[string]string{"LIUYONG_OIDC_CLIENT_ID": c.OIDCClientID, "LIUYONG_OIDC_CLIENT_SECRET": string(c.OIDCClientSecret),
		"LIUYONG_PUBLIC_URL": c.PublicURL, "LIUYONG_OIDC_NAME": c.OIDCName} {
		if value == "" {
			errs = append(errs, fmt.Errorf("%s is needed with LIUYONG_OIDC_ISSUER", name))
		}
	}
	for _, proof := range c.OIDCSecondFactor {
		if claim, value, ok := strings.Cut(proof, "="); !ok || value == "" || claim != "acr" && claim != "amr" {
			errs = append(errs, errors.New("LIUYONG_OIDC_SECOND_FACTOR is a list of acr=… and amr=…"))
		}
	}
	return errs
}

// ProviderReturn is where the identity provider sends people back to.
func (c Config) ProviderReturn() string {
	return strings.TrimRight(c.PublicURL, "/") + ProviderReturnPath
}
