package main

import (
	"context"
	"fmt"

	"liuyong/api"
	"liuyong/internal/wiring"
)

const openapiHelp = `
Prints the OpenAPI 3.1 document of the REST API. It needs no database. api/openapi.json is this output.`

const chartsHelp = `
Prints the transition tables as mermaid state diagrams. It needs no database. docs/states.md is this output.`

func runOpenAPI(_ context.Context, c console, args []string) error {
	if err := noArguments(args); err != nil {
		return err
	}
	// Routes are described without anything behind them; none is called.
	doc, err := api.New(api.Services{}, api.Options{}).Document()
	if err != nil {
		return err
	}
	_, err = c.out.Write(doc)
	return err
}

func runCharts(_ context.Context, c console, args []string) error {
	if err := noArguments(args); err != nil {
		return err
	}
	fmt.Fprint(c.out, "# State diagrams\n\nGenerated from the transition tables by `make gen`. In brackets: who may take the step.\n")
	for _, t := range wiring.Flows() {
		fmt.Fprintf(c.out, "\n## %s\n\n```mermaid\n%s```\n", t.Name(), t.Mermaid())
	}
	return nil
}

// version names the build; the Makefile sets it to the revision.
var version = "dev"
