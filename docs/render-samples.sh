#!/usr/bin/env bash
# Renders workbooks and documents to PNG, a page a picture, as LibreOffice prints them.
#   docs/render-samples.sh                 the pictures of docs/workbooks.md, into docs/images
#   docs/render-samples.sh OUT FILE...     any files, into OUT
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)

missing=
command -v soffice >/dev/null || missing="$missing libreoffice-calc"
command -v pdftoppm >/dev/null || missing="$missing poppler-utils"
if [ -n "$missing" ]; then
    echo "This needs$missing: apt-get install$missing" >&2
    exit 1
fi
if ! fc-list :lang=zh | grep -q .; then
    echo "There is no Chinese font, so the pictures would show boxes: apt-get install fonts-noto-cjk" >&2
    exit 1
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# render OUT RESOLUTION FILE...
render() {
    local out=$1 resolution=$2
    shift 2
    mkdir -p "$out"
    soffice --headless "-env:UserInstallation=file://$work/profile" --convert-to pdf --outdir "$work/pdf" "$@" >/dev/null
    for file in "$@"; do
        local name
        name=$(basename "${file%.*}")
        pdftoppm -r "$resolution" -png "$work/pdf/$name.pdf" "$out/$name"
    done
}

if [ $# -gt 1 ]; then
    out=$1
    shift
    render "$out" 90 "$@"
    exit
fi

perfeval() {
    ${DOTNET:-dotnet} run --project "$root/embedded/PerfEval.Host" -- "$@"
}

# One unit's form as it is issued, and a roster with three faults as it comes back.
perfeval template "$root/samples/forms/004-01-legal-adviser.json" --out "$work/made"
cat >"$work/made/roster.csv" <<'CSV'
单位编码,单位名称,联系人,联系邮箱,项目编码,项目名称,类型,评分标准,预算年度,目标序号,预期目标,一级指标,二级指标,三级指标,指标值,分值,资金名称,全年预算数
219001,某某区司法局,办公室,office#example.org,PF,普法经费,项目支出,mof-2020-10,2025,1,推进“八五”普法,产出指标,数量指标,普法宣传场次,≥50场,50,年度资金总额,90
219001,,,,PF,,,,,,,效益指标,社会效益指标,群众法律知晓率,≥90%,三十,,
219001,,,,PF,,,,,,,满意度指标,服务对象满意度指标,群众满意度,,10,,
CSV
perfeval roster check "$work/made/roster.csv" --marked "$work/made/roster-marked.xlsx" || [ $? = 2 ]
render "$work/png" 75 "$work/made/004-01-legal-adviser.xlsx" "$work/made/roster-marked.xlsx"
mkdir -p "$root/docs/images"
cp "$work/png/004-01-legal-adviser-1.png" "$root/docs/images/template.png"
cp "$work/png/004-01-legal-adviser-2.png" "$root/docs/images/instructions.png"
cp "$work/png"/roster-marked-*2.png "$root/docs/images/problem-list.png"
ls -l "$root/docs/images"
