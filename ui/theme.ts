import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
} from "@mantine/core";

// Every shade is one of our tokens: which one is meant is decided by the variables below, so that light and dark follow
// render/tokens.css and no second palette exists.
const ink: MantineColorsTuple = [
  "var(--paper-sunken)",
  "var(--paper-sunken)",
  "var(--hairline)",
  "var(--hairline-strong)",
  "var(--ink-faint)",
  "var(--ink-soft)",
  "var(--ink)",
  "var(--ink)",
  "var(--ink)",
  "var(--ink)",
];
const cinnabar: MantineColorsTuple = [
  "var(--accent-wash)",
  "var(--accent-wash)",
  "var(--accent-wash)",
  "var(--accent)",
  "var(--accent)",
  "var(--accent)",
  "var(--accent)",
  "var(--accent)",
  "var(--accent)",
  "var(--accent)",
];

/** A dialog's head is a `header` element there, which would be a second banner of the page. */
const notABanner = { header: { role: "presentation" } };

/** Ink for what one does, cinnabar for what waits for a decision (DESIGN: one accent, used for nothing else). */
export const theme = createTheme({
  primaryColor: "ink",
  colors: { ink, cinnabar },
  fontFamily: "var(--face-sans)",
  fontSizes: { xs: "0.75rem", sm: "0.8125rem", md: "0.9375rem", lg: "1.0625rem", xl: "1.25rem" },
  headings: { fontFamily: "var(--face-title)", fontWeight: "600" },
  defaultRadius: 3,
  cursorType: "pointer",
  respectReducedMotion: true,
  shadows: { md: "0 6px 24px rgb(0 0 0 / 0.14)", sm: "0 2px 8px rgb(0 0 0 / 0.1)" },
  variantColorResolver: (input) => {
    const color = input.color ?? "ink";
    if (color !== "ink" && color !== "cinnabar") return defaultVariantColorsResolver(input);
    const strong = color === "ink" ? "var(--ink)" : "var(--accent)";
    const onStrong = color === "ink" ? "var(--paper)" : "var(--accent-ink)";
    const wash = color === "ink" ? "var(--paper-sunken)" : "var(--accent-wash)";
    const bare = { background: "transparent", hover: wash, color: strong, border: "1px solid transparent" };
    switch (input.variant) {
      case "filled":
        return {
          background: strong,
          hover: `color-mix(in srgb, ${strong} 86%, var(--paper))`,
          color: onStrong,
          border: "none",
        };
      case "light":
        return {
          background: wash,
          hover: `color-mix(in srgb, ${wash} 80%, var(--ink))`,
          color: strong,
          border: "none",
        };
      case "outline":
        return { ...bare, border: `1px solid ${color === "ink" ? "var(--hairline-strong)" : "var(--accent)"}` };
      case "default":
        return {
          ...bare,
          background: "var(--paper-raised)",
          color: "var(--ink)",
          border: "1px solid var(--hairline-strong)",
        };
      default:
        return bare;
    }
  },
  components: {
    Input: {
      // Inline, because the component's own rule for its fields' grey is more specific than any sheet of ours.
      vars: () => ({
        wrapper: {
          "--input-bd": "var(--hairline-strong)",
          "--input-bg": "var(--paper-raised)",
          "--input-placeholder-color": "var(--ink-faint)",
        },
      }),
    },
    Modal: {
      defaultProps: {
        attributes: notABanner,
        centered: true,
        overlayProps: { backgroundOpacity: 0.35 },
        transitionProps: { duration: 120 },
      },
    },
    Drawer: {
      defaultProps: {
        attributes: notABanner,
        overlayProps: { backgroundOpacity: 0.35 },
        transitionProps: { duration: 140 },
      },
    },
    Menu: {
      defaultProps: {
        shadow: "md",
        transitionProps: { duration: 100 },
        // A menu holds choices and nothing else, and belongs to the page's own part, not beside all of it.
        withInitialFocusPlaceholder: false,
        portalProps: { target: "#content" },
        // Not keys: the one that opens it reaches the document when it is open already, and would close it again.
        clickOutsideEvents: ["mousedown", "touchstart"],
      },
    },
    // In a line of words colour alone does not say that something leads elsewhere.
    Anchor: { defaultProps: { underline: "always" } },
    Popover: { defaultProps: { shadow: "md", transitionProps: { duration: 100 } } },
    Tooltip: { defaultProps: { openDelay: 400, transitionProps: { duration: 80 } } },
  },
});

/** Mantine's variables in both schemes, from ours. */
export const cssVariablesResolver: CSSVariablesResolver = () => {
  const scheme = {
    "--mantine-color-body": "var(--paper)",
    "--mantine-color-text": "var(--ink)",
    "--mantine-color-bright": "var(--ink)",
    "--mantine-color-dimmed": "var(--ink-soft)",
    "--mantine-color-placeholder": "var(--ink-faint)",
    "--mantine-color-anchor": "var(--ink)",
    "--mantine-color-default": "var(--paper-raised)",
    "--mantine-color-default-hover": "var(--paper-sunken)",
    "--mantine-color-default-color": "var(--ink)",
    "--mantine-color-default-border": "var(--hairline-strong)",
    "--mantine-color-error": "var(--accent)",
    "--mantine-color-disabled": "var(--paper-sunken)",
    "--mantine-color-disabled-color": "var(--ink-faint)",
    "--mantine-color-disabled-border": "var(--hairline)",
    "--mantine-primary-color-filled": "var(--ink)",
    "--mantine-primary-color-filled-hover": "var(--ink-soft)",
    "--mantine-primary-color-light": "var(--paper-sunken)",
    "--mantine-primary-color-light-hover": "var(--hairline)",
    "--mantine-primary-color-light-color": "var(--ink)",
    "--mantine-primary-color-contrast": "var(--paper)",
    "--mantine-color-ink-text": "var(--ink)",
    "--mantine-color-ink-outline": "var(--ink)",
    "--mantine-color-cinnabar-text": "var(--accent)",
    "--mantine-color-cinnabar-outline": "var(--accent)",
  };
  return { variables: {}, light: scheme, dark: scheme };
};
