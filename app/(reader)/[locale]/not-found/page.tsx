import { missingRoute } from "#app/(reader)/missing-page.tsx";

const page = missingRoute("notFound");

export const generateMetadata = page.metadata;
export default page.Page;
