// Marks up a proposal with pdf-lib: node annotate.js FILE PLAN TARGET.
const fs = require("fs");
const { PDFDocument, PDFHexString, PDFName, PDFString } = require("pdf-lib");

async function main([file, plan, target]) {
  const pdf = await PDFDocument.load(fs.readFileSync(file), { updateMetadata: true });
  const done = [];
  for (const one of JSON.parse(fs.readFileSync(plan, "utf8"))) {
    const page = pdf.getPage(one.page);
    const entry = {
      Type: "Annot", Subtype: one.kind, Rect: one.rect, F: 4, Contents: PDFHexString.fromText(one.text),
      T: PDFHexString.fromText(one.author), M: PDFString.of(one.date), NM: PDFString.of(one.name), P: page.ref,
    };
    if (["Highlight", "StrikeOut"].includes(one.kind)) {
      entry.QuadPoints = one.areas.flatMap(([l, b, r, t]) => [l, t, r, t, l, b, r, b]);
    }
    if (one.answers !== undefined) entry.IRT = done[one.answers];
    if (one.state) Object.assign(entry, { State: PDFString.of(one.state), StateModel: PDFString.of("Review"), F: 30 });
    done.push(pdf.context.register(pdf.context.obj(entry)));
    if (page.node.Annots()) page.node.Annots().push(done.at(-1));
    else page.node.set(PDFName.of("Annots"), pdf.context.obj([done.at(-1)]));
  }
  // The time of saving would be another each time.
  pdf.setModificationDate(new Date(Date.UTC(2026, 10, 20)));
  fs.writeFileSync(target, await pdf.save());
}

main(process.argv.slice(2));
