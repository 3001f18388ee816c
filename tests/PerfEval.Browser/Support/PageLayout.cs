using System.Text.Json;
using Microsoft.Playwright;

namespace PerfEval.Browser.Support;

/// <summary>Whether what a page says can be read: nothing beside the window, cut off, or on top of something else.</summary>
internal static class PageLayout
{
    // Letters' boxes are higher than the line they stand in, so lines that are close overlap a little and are read well.
    private const string Look = """
        () => {
            const faults = [];
            const root = document.documentElement;
            const say = text => text.trim().replace(/\s+/g, ' ').slice(0, 40);
            // What is asked of every text again and again is looked up once.
            const remembered = make => { const all = new Map(); return e => { if (!all.has(e)) { all.set(e, make(e)); } return all.get(e); }; };
            const aside = remembered(e => e !== root && (e.matches('.hidden, .skip') || getComputedStyle(e).clipPath !== 'none' || aside(e.parentElement)));
            const frames = remembered(e => {
                if (e === root) {
                    return [];
                }
                const style = getComputedStyle(e);
                const frame = {
                    tag: e.tagName.toLowerCase(),
                    edge: e.getBoundingClientRect(),
                    scrolls: /auto|scroll/.test(style.overflowX) && e.scrollWidth > e.clientWidth,
                    cuts: /hidden|clip/.test(style.overflowX),
                    holds: e.matches('button, .button, .tag, td, dd'),
                };
                return frame.scrolls || frame.cuts || frame.holds ? [...frames(e.parentElement), frame] : frames(e.parentElement);
            });

            if (root.scrollWidth > root.clientWidth) {
                faults.push(`the page is ${root.scrollWidth} wide in a window of ${root.clientWidth}`);
            }

            const boxes = [];
            const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            while (walker.nextNode()) {
                const node = walker.currentNode;
                const element = node.parentElement;
                if (!node.data.trim() || !element.checkVisibility({ visibilityProperty: true }) || aside(element) || element.closest('option')) {
                    continue;
                }
                const around = frames(element);
                const range = document.createRange();
                range.selectNodeContents(node);
                for (const rect of range.getClientRects()) {
                    const box = { left: rect.left, right: rect.right, top: rect.top, bottom: rect.bottom, node, element, text: say(node.data) };
                    for (const { tag, edge, scrolls, cuts, holds } of around) {
                        if (scrolls) {
                            box.left = Math.max(box.left, edge.left);
                            box.right = Math.min(box.right, edge.right);
                        } else if (cuts && (box.right > edge.right + 2 || box.left < edge.left - 2 || box.bottom > edge.bottom + 4)) {
                            faults.push(`cut off: ${box.text}`);
                        } else if (holds && (box.right > edge.right + 2 || box.left < edge.left - 2)) {
                            faults.push(`beyond its ${tag}: ${box.text}`);
                        }
                    }
                    if (box.right - box.left > 3 && box.bottom - box.top > 3) {
                        boxes.push(box);
                        if (box.right > root.clientWidth + 1 || box.left < -1) {
                            faults.push(`beside the window: ${box.text}`);
                        }
                    }
                }
            }

            for (const field of document.querySelectorAll('input:not([type=hidden]), select, textarea')) {
                const rect = field.getBoundingClientRect();
                if (field.checkVisibility({ visibilityProperty: true }) && !aside(field)) {
                    boxes.push({ left: rect.left, right: rect.right, top: rect.top, bottom: rect.bottom, node: field, element: field, text: field.name || field.id });
                }
            }

            boxes.sort((a, b) => a.top - b.top);
            boxes.forEach((a, i) => {
                for (let j = i + 1; j < boxes.length && boxes[j].top < a.bottom; j++) {
                    const b = boxes[j];
                    if (a.node === b.node || a.element.contains(b.element) && a.element.matches('select, button') || b.element.contains(a.element) && b.element.matches('select, button')) {
                        continue;
                    }
                    const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
                    const down = Math.min(a.bottom, b.bottom) - b.top;
                    if (across > 3 && down > .5 * Math.min(a.bottom - a.top, b.bottom - b.top)) {
                        faults.push(`one on another: ${a.text} / ${b.text}`);
                    }
                }
            });
            return [...new Set(faults)].slice(0, 20);
        }
        """;

    // WCAG 2.2, 1.4.12; a style of the page's own policy would be refused, one that a script constructs is not.
    private const string SpaceOut = """
        () => {
            const sheet = new CSSStyleSheet();
            sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-bottom: 2em !important; }');
            document.adoptedStyleSheets = [sheet];
        }
        """;

    /// <summary>What of the page can't be read as it stands; empty where all can.</summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(IPage page)
    {
        JsonElement? found = await page.EvaluateAsync(Look);
        return [.. found!.Value.EnumerateArray().Select(fault => fault.GetString()!)];
    }

    /// <summary>Has letters, words, lines and paragraphs stand as far apart as a reader may want them.</summary>
    public static Task SpaceOutAsync(IPage page) => page.EvaluateAsync(SpaceOut);

    /// <summary>Has text stand at a multiple of its size, and nothing else, as a browser's setting for text does.</summary>
    public static Task EnlargeTextAsync(IPage page, int percent) => page.EvaluateAsync("percent => { document.documentElement.style.fontSize = `${percent}%`; }", percent);
}
