package seal

import (
	"encoding/base64"
	"fmt"
	"strings"
)

// textLead begins a sealed value that stands where a text stood: "sealed:1:9f86d081:…", the cipher and the key in
// the clear, so that a query can tell what is due to be sealed anew.
const textLead = "sealed:"

// TextLead is how texts begin that the ring sealed as it does now.
func (r *Ring) TextLead() string { return fmt.Sprintf("%s%d:%x:", textLead, r.cipher, r.keys[0].id) }

// CloseText is Close for a text that is kept in a text column or inside JSON. Nothing is kept as nothing.
func (r *Ring) CloseText(plain, owner string) string {
	if plain == "" {
		return ""
	}
	return r.TextLead() + base64.RawStdEncoding.EncodeToString(r.Close([]byte(plain), owner))
}

// OpenText is Open for what CloseText made. A text that never was sealed is given back as it is.
// Errors: ErrUnopened.
func (r *Ring) OpenText(kept, owner string) (string, error) {
	if !strings.HasPrefix(kept, textLead) {
		return kept, nil
	}
	raw, err := base64.RawStdEncoding.DecodeString(kept[strings.LastIndexByte(kept, ':')+1:])
	if err != nil {
		return "", ErrUnopened
	}
	plain, err := r.Open(raw, owner)
	return string(plain), err
}
