package config

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/caarlos0/env/v11"
	"go.yaml.in/yaml/v3"
)

// What stands in a filled copy of the example reaches the program through the compose file, whichever setting it is, and
// is right as the containers are. The owner's password reaches migrate only.
func TestTheComposeFilePassesEverySettingOn(t *testing.T) {
	t.Parallel()
	var file struct {
		Services map[string]struct {
			EnvFile     []string          `yaml:"env_file"`
			Environment map[string]string `yaml:"environment"`
		} `yaml:"services"`
	}
	raw, err := os.ReadFile("../../deploy/compose.yaml")
	if err != nil {
		t.Fatal(err)
	}
	if err := yaml.Unmarshal(raw, &file); err != nil {
		t.Fatal(err)
	}
	// What must not be taken from the copy, since the containers decide it.
	own := map[string]bool{"LIUYONG_ADDR": true, "LIUYONG_METRICS_ADDR": true, "LIUYONG_DATA_DIR": true, "LIUYONG_TRUSTED_PROXIES": true,
		"LIUYONG_DATABASE_URL": true, "LIUYONG_DATABASE_OWNER_URL": true, "LIUYONG_MEILI_URL": true, "LIUYONG_MEILI_KEY": true}
	for name, owner := range map[string]bool{"migrate": true, "liuyong": false} {
		service := file.Services[name]
		if len(service.EnvFile) != 1 || service.EnvFile[0] != "liuyong.env" {
			t.Errorf("%s reads %v", name, service.EnvFile)
		}
		given := filledExample(t)
		for key, value := range service.Environment {
			if !own[key] {
				t.Errorf("%s overrules %s, which is for whoever fills in the copy", name, key)
			}
			given[key] = fromDotEnv(value)
		}
		c, err := env.ParseAsWithOptions[Config](env.Options{Environment: given})
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Contains(string(c.DatabaseOwnerURL), "OwnersPassw0rd"); got != owner {
			t.Errorf("%s has the owner's password: %v", name, got)
		}
		if c.DatabaseOwnerURL == "" {
			c.DatabaseOwnerURL = c.DatabaseURL
		}
		if err := c.check(); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if c.SMTPURL != "smtps://mail.example:465" || c.ClamdAddr != "host.docker.internal:3310" || c.ExtractRows != 1000 || c.MailFrom == "" {
			t.Errorf("%s loses settings: %+v", name, c)
		}
	}
}

// filledExample is a copy of the example that somebody has filled in.
func filledExample(t *testing.T) map[string]string {
	t.Helper()
	raw, err := os.ReadFile("../../deploy/env.example")
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for line := range strings.Lines(string(raw)) {
		if name, value, ok := strings.Cut(strings.TrimSpace(line), "="); ok && strings.HasPrefix(name, "LIUYONG_") && value != "" {
			out[name] = value
		}
	}
	keys := outside()
	out["LIUYONG_TOKEN_KEY"], out["LIUYONG_IDENTITY_KEY"] = string(keys.TokenKey), string(keys.IdentityKey)
	out["LIUYONG_MATCH_KEY"], out["LIUYONG_AUDIT_KEY"] = string(keys.MatchKey), string(keys.AuditKey)
	out["LIUYONG_SMTP_URL"], out["LIUYONG_CLAMD_ADDR"], out["LIUYONG_EXTRACT_ROWS"] = "smtps://mail.example:465", "host.docker.internal:3310", "1000"
	return out
}

var variable = regexp.MustCompile(`\$\{(\w+)(?::([-?])([^}]*))?\}`)

// fromDotEnv puts in what deploy/.env says.
func fromDotEnv(value string) string {
	dotEnv := map[string]string{"POSTGRES_PASSWORD": "OwnersPassw0rd8841", "APP_PASSWORD": "ProgramsPassw0rd7713", "MEILI_MASTER_KEY": "k3Jx82mQpL0sVb7ZtR5w"}
	return variable.ReplaceAllStringFunc(value, func(v string) string {
		m := variable.FindStringSubmatch(v)
		if set := dotEnv[m[1]]; set != "" || m[2] != "-" {
			return set
		}
		return m[3]
	})
}
