import { missingRoute } from "#app/(reader)/missing-page.tsx";

const page = missingRoute("gone");

export const generateMetadata = page.metadata;
export default page.Page;
