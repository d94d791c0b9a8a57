package site

import (
	"fmt"
	"html"
	"net/http"
	"testing"
)

// Whoever reads how long what is kept reads the periods that the job acts on.
func TestThePrivacyPageSaysEveryPeriod(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	zh := w.get("/help/privacy", "Cookie", "liuyong_lang=zh-CN").want(t, http.StatusOK)
	en := w.get("/help/privacy", "Cookie", "liuyong_lang=en").want(t, http.StatusOK)
	unit := map[string]string{"days": "天", "years": "年"}
	for _, k := range w.Programme.Keepings() {
		row := "<tr><th scope=\"row\">%s</th><td>%s</td><td class=\"whitespace-nowrap\">%d %s</td></tr>"
		zh.has(t, fmt.Sprintf(row, k.Zh, k.FromZh, k.Value, unit[string(k.Unit)]))
		en.has(t, fmt.Sprintf(row, html.EscapeString(k.En), html.EscapeString(k.FromEn), k.Value, k.Unit))
	}
}
